// What Vindrose is in Teams, in one place: scopes, prompt starters, the message extension and its commands. Settings
// in; the manifest with Danish texts and its English file out. No scope or permission that nothing here needs.
import type { Language } from "../../knowledge/model.ts";
import { type ManifestTexts, manifestTexts } from "./manifest-texts.ts";

/** What differs from one installation to the next. */
export type PackageSettings = {
  /** The bot's app id, which is the app's too. */
  readonly appId: string;
  /** x.y.z; Teams takes a package again only with a higher one. */
  readonly version: string;
  /** Where the server is reached, where that is known. */
  readonly publicUrl: string | undefined;
  /** Pages that Teams shows with the app. */
  readonly pages: { readonly website: string; readonly privacy: string; readonly terms: string };
};

/** Commands of the message extension, by the ids that Teams sends back. */
export const EXTENSION_COMMANDS = {
  partner: { id: "partner", parameter: "place" },
  programme: { id: "program", parameter: "idea" },
  deadline: { id: "frist", parameter: "duty" },
  /** "Ask Vindrose about this message". */
  ask: { id: "ask" },
} as const;

/** The manifest's version and its schema; 1.25 is what every client of 2026 knows. */
const MANIFEST_VERSION = "1.25";
const SCHEMA = `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`;
const LOCALIZATION_SCHEMA = `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.Localization.schema.json`;

/** Names of the files beside manifest.json. */
export const FILES = { english: "en.json", colour: "color.png", outline: "outline.png" } as const;

/** The manifest, with Danish texts. */
export function manifestOf(settings: PackageSettings): object {
  const texts = manifestTexts("da");
  return {
    $schema: SCHEMA,
    manifestVersion: MANIFEST_VERSION,
    version: settings.version,
    id: settings.appId,
    developer: {
      name: "Region Midtjylland",
      websiteUrl: settings.pages.website,
      privacyUrl: settings.pages.privacy,
      termsOfUseUrl: settings.pages.terms,
    },
    name: { short: texts.nameShort, full: texts.nameFull },
    description: { short: texts.descriptionShort, full: texts.descriptionFull },
    icons: { color: FILES.colour, outline: FILES.outline },
    accentColor: "#0b5563",
    localizationInfo: {
      defaultLanguageTag: "da",
      additionalLanguages: [{ languageTag: "en", file: FILES.english }],
    },
    bots: [botOf(settings, texts)],
    composeExtensions: [extensionOf(settings, texts)],
    // who writes is known to every bot; nothing of the tenant's is read
    permissions: ["identity", "messageTeamMembers"],
    validDomains: settings.publicUrl === undefined ? [] : [new URL(settings.publicUrl).hostname],
    defaultInstallScope: "personal",
    defaultGroupCapability: { team: "bot", groupchat: "bot", meetings: "bot" },
  };
}

/** The same texts in another language, by their places in the manifest. */
export function localizationOf(language: Language): object {
  const texts = manifestTexts(language);
  const commands = [texts.starters, texts.groupCommands].flatMap((list, listIndex) =>
    list.flatMap(({ title, description }, index) => [
      [`bots[0].commandLists[${listIndex}].commands[${index}].title`, title],
      [`bots[0].commandLists[${listIndex}].commands[${index}].description`, description],
    ]),
  );
  const { partner, programme, deadline, ask } = texts.extension;
  const extension = [partner, programme, deadline, ask].flatMap(({ title, description }, index) => [
    [`composeExtensions[0].commands[${index}].title`, title],
    [`composeExtensions[0].commands[${index}].description`, description],
  ]);
  const parameters = [partner, programme, deadline].flatMap(({ parameter }, index) => [
    [`composeExtensions[0].commands[${index}].parameters[0].title`, parameter.title],
    [`composeExtensions[0].commands[${index}].parameters[0].description`, parameter.description],
  ]);
  return {
    $schema: LOCALIZATION_SCHEMA,
    "name.short": texts.nameShort,
    "name.full": texts.nameFull,
    "description.short": texts.descriptionShort,
    "description.full": texts.descriptionFull,
    ...Object.fromEntries([...commands, ...extension, ...parameters]),
  };
}

function botOf({ appId }: PackageSettings, texts: ManifestTexts): object {
  return {
    botId: appId,
    scopes: ["personal", "team", "groupChat"],
    isNotificationOnly: false,
    supportsCalling: false,
    supportsVideo: false,
    supportsFiles: false,
    // slash triggers would want private replies that the SDK cannot send: no supportsTargetedMessages here
    commandLists: [
      { scopes: ["personal"], commands: texts.starters },
      { scopes: ["team", "groupChat"], commands: texts.groupCommands },
    ],
  };
}

function extensionOf({ appId }: PackageSettings, texts: ManifestTexts): object {
  const { partner, programme, deadline, ask } = EXTENSION_COMMANDS;
  return {
    botId: appId,
    canUpdateConfiguration: false,
    commands: [
      search(partner, texts.extension.partner, true),
      search(programme, texts.extension.programme, false),
      search(deadline, texts.extension.deadline, true),
      {
        id: ask.id,
        type: "action",
        title: texts.extension.ask.title,
        description: texts.extension.ask.description,
        context: ["message"],
        fetchTask: true,
      },
    ],
  };
}

/** A search from the compose box; `initialRun` shows a list before anything is typed. */
function search(
  { id, parameter }: { readonly id: string; readonly parameter: string },
  told: ManifestTexts["extension"]["partner"],
  initialRun: boolean,
): object {
  return {
    id,
    type: "query",
    title: told.title,
    description: told.description,
    initialRun,
    context: ["compose", "commandBox"],
    parameters: [{ name: parameter, ...told.parameter, inputType: "text" }],
  };
}

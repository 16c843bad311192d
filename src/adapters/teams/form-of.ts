// Which buttons open a window: an utterance in, the form that it stands for out. The grammar decides; nothing is said.
import { parseCommand } from "../../bot/commands.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FormOf } from "./parts.ts";

/** The forms behind utterances. */
export function formOf(knowledge: () => Knowledge): FormOf {
  let known = { knowledge: knowledge(), forms: new Map<string, { readonly form: ReturnType<FormOf> }>() };
  return (utterance) => {
    const now = knowledge();
    if (known.knowledge !== now || known.forms.size >= MAX_UTTERANCES)
      known = { knowledge: now, forms: new Map() };
    const before = known.forms.get(utterance);
    if (before !== undefined) return before.form;
    const form = read(utterance, now);
    known.forms.set(utterance, { form });
    return form;
  };
}

/** Buttons say the same few hundred things, save those with a question in them. */
const MAX_UTTERANCES = 2_000;

function read(utterance: string, knowledge: Knowledge): ReturnType<FormOf> {
  const command = parseCommand(utterance, knowledge)?.command;
  return command?.kind === "form" ? { form: command.form, subject: command.subject } : undefined;
}

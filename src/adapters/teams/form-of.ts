// Which buttons open a window: an utterance in, the form that it stands for out. The grammar decides; nothing is said.
import { parseCommand } from "../../bot/commands.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FormOf } from "./parts.ts";

/** The forms behind utterances. */
export function formOf(knowledge: () => Knowledge): FormOf {
  return (utterance) => {
    const command = parseCommand(utterance, knowledge())?.command;
    return command?.kind === "form" ? { form: command.form, subject: command.subject } : undefined;
  };
}

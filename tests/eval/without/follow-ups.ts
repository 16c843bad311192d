// recognise/follow-up.ts that takes nothing over from earlier questions.
import { carryOver as whole, type Carried } from "../../../src/bot/recognise/follow-up.ts";
import { emptySlots } from "../../../src/bot/slots.ts";

export * from "../../../src/bot/recognise/follow-up.ts";

export function carryOver(asked: Parameters<typeof whole>[0]): Carried {
  return whole({ ...asked, slots: emptySlots });
}

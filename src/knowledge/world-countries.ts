// The countries of the world with their Danish and English names, from the runtime's own tables (ICU): so that a
// question about Brazil is understood as one about a country that is no partner.
import type { Localized } from "./model.ts";

/** Every ISO 3166 country that the runtime names in both languages, by its code. */
export function worldCountries(): readonly { readonly code: string; readonly name: Localized }[] {
  const danish = new Intl.DisplayNames(["da"], { type: "region", fallback: "none" });
  const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) =>
    letters.flatMap((second) => {
      const code = first + second;
      const da = danish.of(code);
      const en = english.of(code);
      // user-assigned and grouping codes (EU, UN, EZ, XA, ZZ) are no countries
      if (da === undefined || en === undefined || isFormer(code) || /^(EU|EZ|UN|QO|X[A-Z]|ZZ)$/.test(code))
        return [];
      return [{ code, name: { da, en } }];
    }),
  );
}

/** Codes that stand for another one today: FX and DD are France and Germany, UK is GB. */
function isFormer(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region !== code;
}

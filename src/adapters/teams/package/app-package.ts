// Settings -> the app package as Teams takes it: manifest, English texts and both icons in one archive. Pure.
import { FILES, localizationOf, manifestOf, type PackageSettings } from "../manifest.ts";
import { drawColourIcon, drawOutlineIcon } from "./icon.ts";
import { encodePng } from "./png.ts";
import { type ZipFile, zipOf } from "./zip.ts";

/** The files of the package. */
export function packageFiles(settings: PackageSettings): readonly ZipFile[] {
  return [
    { name: "manifest.json", data: json(manifestOf(settings)) },
    { name: FILES.english, data: json(localizationOf("en")) },
    { name: FILES.colour, data: encodePng(drawColourIcon(192)) },
    { name: FILES.outline, data: encodePng(drawOutlineIcon(32)) },
  ];
}

/** The archive; the same settings give the same bytes. */
export function appPackage(settings: PackageSettings): Buffer {
  return zipOf(packageFiles(settings));
}

function json(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`, "utf8");
}

// Which theme a narrower theme belongs to: a record that lists only the wider one may still cover it, which is
// "check" and never "in". Our own reading, so it is told as one. Plain data.

/** The wider themes of a theme. Symmetric pairs are two names for much the same work. */
export const WIDER: Readonly<Record<string, readonly string[]>> = {
  hydrogen: ["energy"],
  "life-science-health": ["health", "research"],
  "welfare-technology": ["health", "innovation"],
  health: ["life-science-health", "public-services"],
  water: ["environment"],
  biodiversity: ["environment"],
  "circular-economy": ["environment"],
  "climate-adaptation": ["environment"],
  environment: ["climate-adaptation", "water", "circular-economy", "biodiversity"],
  agriculture: ["food", "rural"],
  food: ["agriculture", "circular-economy"],
  internationalisation: ["sme"],
  sme: ["innovation"],
  research: ["innovation"],
  digital: ["innovation"],
  "public-services": ["governance"],
  "labour-market": ["skills"],
  skills: ["labour-market", "education"],
  education: ["skills"],
  "town-twinning": ["citizens"],
  equality: ["citizens"],
};

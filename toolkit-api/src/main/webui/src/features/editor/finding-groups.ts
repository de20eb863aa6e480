import type { Finding } from "./finding";

/** Findings of the same rule in the same words. */
export interface FindingGroup {
  first: Finding;
  count: number;
}

/** Groups findings that repeat, in the order in which they first occur. */
export function groupFindings(findings: Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.text}`;
    const group = groups.get(key);
    if (group) {
      group.count++;
    } else {
      groups.set(key, { first: finding, count: 1 });
    }
  }
  return [...groups.values()];
}

/** The findings of the same group as the given one. */
export function alikeFindings(findings: Finding[], { rule, text }: Finding): Finding[] {
  return findings.filter((other) => other.rule === rule && other.text === text);
}

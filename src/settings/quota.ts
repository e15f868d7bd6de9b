/** Whether an error says that there is no room; both browsers name the quota in their own words for it. */
export function isQuota(error: unknown): boolean {
  return /quota/i.test(String(error));
}

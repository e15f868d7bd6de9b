/** Whether an address carries a query or a fragment, which may hold something personal. */
export function hasMoreThanPath(url: string): boolean {
  return /[?#]/.test(url);
}

/** The address without its query and fragment. */
export function cutAddress(url: string): string {
  return url.replace(/[?#].*$/su, "");
}

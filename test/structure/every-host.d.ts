/** Not of the language itself, yet there wherever it runs. */
declare function atob(data: string): string;

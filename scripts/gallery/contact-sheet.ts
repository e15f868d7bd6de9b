/** A picture and what it shows. */
export interface Picture {
  /** Beside the sheet. */
  readonly file: string;
  readonly screen: string;
  readonly width: number;
  readonly language: string;
  readonly scheme: string;
  readonly browser: string;
}

const STYLE = `
body{font:14px/1.5 system-ui,sans-serif;margin:16px;color:#182024;background:#e4eaeb}
h2{margin:32px 0 8px;font-size:18px}
.row{display:flex;gap:12px;overflow-x:auto;align-items:flex-start;padding-block-end:8px}
figure{margin:0;flex:none}
figcaption{font-size:12px}
img{display:block;border:1px solid #6d7b81;max-block-size:900px;max-inline-size:520px}`;

/** A page that shows each screen in a row: languages, schemes and browsers side by side. */
export function contactSheet(pictures: readonly Picture[]): string {
  const titles = [...new Set(pictures.map(titleOf))];
  const body = titles.map((title) => {
    const row = pictures.filter((picture) => titleOf(picture) === title);
    return `<h2>${title}</h2>\n<div class="row">\n${row.map(figure).join("\n")}\n</div>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${STYLE}</style>
<h1>Every screen</h1>
${body.join("\n")}
</html>
`;
}

function titleOf({ screen, width }: Picture): string {
  return `${screen}, ${width} px`;
}

function figure({ file, browser, language, scheme }: Picture): string {
  const says = `${language} · ${scheme} · ${browser}`;
  return `<figure><figcaption>${says}</figcaption><a href="${file}"><img loading="lazy" src="${file}" alt="${says}"></a></figure>`;
}

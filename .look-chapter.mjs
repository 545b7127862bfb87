import { chromium } from "playwright";
import { preview } from "vite";
const [,, chapters, langs="fr", widths="1440", themes="light", face="symbols", height="5200"] = process.argv;
const server = await preview({ root: process.cwd(), logLevel: "warn", build: { outDir: "/tmp/text-dist" }, preview: { host: "127.0.0.1", port: 4877, strictPort: true } });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
try {
 for (const lang of langs.split(",")) for (const width of widths.split(",").map(Number)) for (const theme of themes.split(",")) for (const ch of chapters.split(",")) {
  const context = await browser.newContext({ viewport: { width, height: Number(height) }, colorScheme: theme, locale: lang==="fr"?"fr-FR":"en-GB", hasTouch: width<1000 });
  const page = await context.newPage();
  page.on("console", m => { if (["error","warning"].includes(m.type())) console.log(m.text()); });
  page.on("pageerror", e => console.log("ERR", e.message));
  await page.goto(`http://127.0.0.1:4877/#/course/${ch}?lang=${lang}&face=${face}`);
  await page.waitForSelector(".chapter", {timeout: 30000});
  await page.waitForTimeout(3500);
  const column = page.locator(".reading");
  const box = await column.boundingBox();
  console.log(lang,width,theme,ch, JSON.stringify(box), await page.evaluate(()=>[...document.querySelectorAll('.reading *')].filter(e=>e.scrollWidth>e.clientWidth+1 && getComputedStyle(e).overflowX==='visible' && e.clientWidth>0 && !e.closest('.katex')).slice(0,5).map(e=>e.className||e.tagName)));
  const parts = Math.ceil((Math.min(Number(height), box.y + box.height)) / 1300);
  for (let n = 0; n < parts; n++) await page.screenshot({ path: `/tmp/tlook/${ch}-${width}-${theme}-${lang}-${face}-${n}.png`, clip: { x: Math.max(0,box.x), y: 1300*n, width: Math.min(box.width,width), height: 1300 } });
  if (false) await page.screenshot({ path: `/tmp/tlook/${ch}-${width}-${theme}-${lang}-${face}.png`, clip: { x: Math.max(0,box.x), y: 0, width: Math.min(box.width,width), height: Math.min(Number(height), 1e5) } });
  await context.close();
 }
} finally { await browser.close(); await server.close(); }
process.exit(0);

package io.julgi.bench.cli;

/** Pages for reports: one file that needs no other and no network. */
final class HtmlText {
    private static final String STYLE =
            """
            :root{color-scheme:light dark;--ink:#1d2330;--soft:#5c6675;--paper:#fff;--rule:#d9dee6;\
            --line:#1f6f5c;--mark:#b4541a}
            @media(prefers-color-scheme:dark){:root{--ink:#e8ebf0;--soft:#9aa5b5;--paper:#15181e;\
            --rule:#343b47;--line:#5cc2a6;--mark:#f0a36b}}
            body{margin:2rem auto;max-width:60rem;padding:0 1rem;color:var(--ink);\
            background:var(--paper);font:16px/1.5 system-ui,'Noto Sans CJK KR',sans-serif}
            h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .3rem}
            p{color:var(--soft);margin:.3rem 0;max-width:45rem}
            .scroll{overflow-x:auto}table{border-collapse:collapse;margin:.8rem 0;\
            font-variant-numeric:tabular-nums;font-size:.9rem}
            th,td{padding:.25rem .7rem;text-align:right;border-bottom:1px solid var(--rule)}
            th:first-child,td:first-child,.text{text-align:left}td:not(.text){white-space:nowrap}small{color:var(--soft)}
            svg{width:100%;height:auto;display:block}
            .grid{stroke:var(--rule)}.axis{fill:var(--soft);font-size:12px}
            .line{fill:none;stroke:var(--line);stroke-width:2}.dot{fill:var(--line)}
            .sd{stroke:var(--line);stroke-width:1.5;opacity:.55}
            line.mark{stroke:var(--mark);stroke-dasharray:5 4}
            text.mark{fill:var(--mark);font-size:13px}
            """;

    private HtmlText() {}

    /** A whole page. */
    static String page(String title, String body) {
        return """
               <!doctype html>
               <html lang="en">
               <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <title>%s</title>
               <style>
               %s</style>
               </head>
               <body>
               <h1>%s</h1>
               %s</body>
               </html>
               """
                .formatted(escaped(title), STYLE, escaped(title), body);
    }

    /** A paragraph of plain text. */
    static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>\n";
    }

    /** Text that stands for itself between tags and in attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

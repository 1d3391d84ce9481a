// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_html.h"

#include "app/report/mesh_svg.h"
#include "app/report/report_words.h"
#include "app/report/roofline_svg.h"
#include "app/report/svg_axis.h"

namespace llmroofline {

namespace {

constexpr const char* style = R"(
body{font:14px/1.45 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;color:#1c2127;background:#fff;max-width:1040px;margin:24px auto;padding:0 20px}
h1{font-size:21px;line-height:1.3;margin:0 0 8px}h2{font-size:16px;margin:28px 0 6px}p{margin:4px 0}
.sentences{font-size:16px}.assumptions,.note,footer{color:#59626d}
.meshes{display:flex;flex-wrap:wrap;gap:20px}.meshes figure{flex:1 1 440px;max-width:520px;margin:0}
figcaption{font-weight:600;margin:6px 0 2px 4px}svg{width:100%;height:auto;display:block;font-size:12px}
svg text{fill:#1c2127}svg text.title,svg .tick{fill:#59626d}
.frame{fill:none;stroke:#8b949e}.legend .frame{fill:url(#scale)}.tick{stroke:#8b949e;fill:none}.grid{stroke:#e3e6ea;fill:none}
.halo{fill:none;stroke:#fff;stroke-width:4;stroke-opacity:.85}.even{fill:none;stroke:#14181c;stroke-width:1.8}
.contour{fill:none;stroke:#14181c;stroke-width:1;stroke-dasharray:5 3}.pin{fill:#f7f7f5;stroke:#14181c;stroke-width:1.5}
svg text.line{paint-order:stroke;stroke:#fff;stroke-width:4;stroke-linejoin:round;font-weight:600}
svg text.pin-number{font-size:11px;font-weight:600}.cross{fill:none;stroke:#14181c;stroke-width:1;stroke-dasharray:2 2;pointer-events:none}
.readout{min-height:3em;margin:2px 4px;color:#1c2127}.meshes svg.mesh{cursor:crosshair}
table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
th,td{padding:3px 8px;text-align:left;vertical-align:top;border-bottom:1px solid #e3e6ea;white-space:pre-wrap;overflow-wrap:anywhere}
th{border-bottom:1px solid #8b949e;font-weight:600}.figure{text-align:right}tr.total td{font-weight:600;border-top:1px solid #8b949e}
.scroll{overflow-x:auto}footer{margin-top:28px;border-top:1px solid #e3e6ea;padding-top:8px}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}figure,svg,tr{break-inside:avoid}.readout{display:none}}
)";

// Reads the mesh under the pointer, or under the arrow keys. Words come from the page.
constexpr const char* script = R"(
(function(){
var words=JSON.parse(document.getElementById('words').textContent);
function numbers(text){var raw=atob(text),n=raw.length/2,out=new Int16Array(n);for(var i=0;i<n;i++)out[i]=raw.charCodeAt(2*i)|raw.charCodeAt(2*i+1)<<8;return out}
function figure(v,u){if(!isFinite(v))return words.none;var p=['','k','M','G','T','P'],i=0;if(v>=1e6)while(v>=999.5&&i<5){v/=1000;i++}
var t=v>=1000?Math.round(v).toString().replace(/\B(?=(\d{3})+$)/g,','):String(Number(v.toPrecision(3)));return t+(i||u?' ':'')+p[i]+(u||'')}
document.querySelectorAll('figure[data-mesh]').forEach(function(box){
var m=JSON.parse(box.querySelector('script').textContent),svg=box.querySelector('svg'),out=box.querySelector('.readout'),cross=svg.querySelector('.cross');
var ratio=numbers(m.ratio),a=numbers(m.a),b=numbers(m.b),w=m.x.length,h=m.y.length,f=m.frame,at=null;
function show(c,r){at=[c,r];var k=r*w+c,none=-32768,parts=[box.dataset.x+' '+figure(m.x[c]),box.dataset.y+' '+figure(m.y[r])];
if(ratio[k]===none)parts.push(words.none);else{var v=Math.pow(2,Math.abs(ratio[k])/m.ratioSteps),t=Number(v.toPrecision(3));
parts.push(t===1?words.equal:(ratio[k]>0?'A ':'B ')+t+'×');}
if(a.length){parts.push('A '+(a[k]===none?words.none:figure(Math.pow(2,a[k]/m.valueSteps),m.unit)));
parts.push('B '+(b[k]===none?words.none:figure(Math.pow(2,b[k]/m.valueSteps),m.unit)));}
if(m.fitsA.length&&c>=m.fitsA[r])parts.push(words.lacksA);if(m.fitsB.length&&c>=m.fitsB[r])parts.push(words.lacksB);
out.textContent=parts.join(' · ');
var x=f[0]+(c+.5)/w*(f[2]-f[0]),y=f[3]-(r+.5)/h*(f[3]-f[1]);cross.setAttribute('d','M'+x+' '+f[1]+'V'+f[3]+'M'+f[0]+' '+y+'H'+f[2]);}
svg.addEventListener('pointermove',function(e){var p=new DOMPoint(e.clientX,e.clientY).matrixTransform(svg.getScreenCTM().inverse());
var c=Math.floor((p.x-f[0])/(f[2]-f[0])*w),r=Math.floor((f[3]-p.y)/(f[3]-f[1])*h);if(c>=0&&c<w&&r>=0&&r<h)show(c,r)});
svg.setAttribute('tabindex','0');
svg.addEventListener('keydown',function(e){var d={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]}[e.key];if(!d)return;e.preventDefault();
var s=e.shiftKey?8:1,c=at||[w>>1,h>>1];show(Math.max(0,Math.min(w-1,c[0]+s*d[0])),Math.max(0,Math.min(h-1,c[1]+s*d[1])))});
});
})();
)";

std::string element(const char* name, std::string_view text, std::string_view attributes = {}) {
    return '<' + std::string(name) + std::string(attributes) + '>' + escaped(text) + "</" + name + ">\n";
}

std::string json_text(std::string_view text) {
    constexpr const char* digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (code < 0x20 || c == '<' || c == '>' || c == '&') {
            out += "\\u00";
            out += digits[code >> 4];
            out += digits[code & 15];
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string table_html(const ReportTable& table) {
    const auto side = [&](const ReportColumn& column) {
        return std::string(column.is_figure ? " class=\"figure\"" : "");
    };
    std::string html = "<div class=\"scroll\"><table><thead><tr>";
    for (const ReportColumn& column : table.columns)
        html += "<th" + side(column) + ">" + escaped(column.name) + "</th>";
    html += "</tr></thead><tbody>\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        html += table.has_total && i + 1 == table.rows.size() ? "<tr class=\"total\">" : "<tr>";
        for (std::size_t j = 0; j < table.rows[i].size(); ++j)
            html += "<td" + side(table.columns[j]) + ">" +
                    (table.rows[i][j].empty() ? "–" : escaped(table.rows[i][j])) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody></table></div>\n";
}

std::string tables(const Report& report) {
    std::string html;
    for (const ReportTable& table : report.tables) {
        html += element("h2", table.heading);
        if (!table.rows.empty())
            html += table_html(table);
        if (!table.note.empty())
            html += element("p", table.note, " class=\"note\"");
    }
    return html;
}

std::string mesh_figure(const ReportMesh& mesh, const Report& report, double half_range,
                        const ReportWords& words) {
    const bool readable = mesh.mesh.has_colours();
    std::string html = "<figure";
    if (readable)
        html += " data-mesh=\"1\" data-x=\"" + escaped(mesh.x_title) + "\" data-y=\"" +
                escaped(mesh.y_title) + "\"";
    html += ">\n" + element("figcaption", mesh.heading) + mesh_svg(mesh, report, half_range, words);
    if (readable)
        html += "<p class=\"readout\" aria-live=\"polite\">" +
                escaped(words(
                    QT_TRANSLATE_NOOP("Report", "Point at the mesh, or use the arrow keys, to read it."))) +
                "</p><script type=\"application/json\">" + mesh_json(mesh) + "</script>\n";
    return html + "</figure>\n";
}

} // namespace

std::string report_html(const Report& report, const Translate& translate) {
    const ReportWords words(translate);
    const double half_range = half_range_of(report);
    std::string html =
        "<!DOCTYPE html>\n<html lang=\"" + escaped(report.language) +
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src "
        "'unsafe-inline'; script-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n";
    html += "<meta name=\"generator\" content=\"" + escaped(report.program) + "\">\n";
    html += element("title", report.title) + "<style>" + style + "</style>\n</head>\n<body>\n";
    html += element("h1", report.title);
    for (const std::string& sentence : report.sentences)
        html += element("p", sentence, " class=\"sentences\"");
    for (const std::string& line : report.assumptions)
        html += element("p", line, " class=\"assumptions\"");
    // Patterns for all meshes.
    html += "<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\"><defs>"
            "<pattern id=\"one-lacks\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
            "patternTransform=\"rotate(45)\"><path d=\"M0 0V8\" stroke=\"#fff\" stroke-width=\"2.4\"/><path "
            "d=\"M0 0V8\" "
            "stroke=\"#14181c\" stroke-width=\"1\"/></pattern>"
            "<pattern id=\"both-lack\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
            "patternTransform=\"rotate(-45)\"><path d=\"M0 0V8\" stroke=\"#fff\" stroke-width=\"2.4\"/><path "
            "d=\"M0 0V8\" "
            "stroke=\"#14181c\" stroke-width=\"1\"/></pattern></defs></svg>\n";
    html += element("h2", words(QT_TRANSLATE_NOOP("Report", "Advantage of A over B")));
    html += "<div class=\"meshes\">\n";
    bool fits_are_drawn = false;
    for (const ReportMesh& mesh : report.meshes) {
        html += mesh_figure(mesh, report, half_range, words);
        fits_are_drawn |= mesh.mesh.has_colours() && mesh.mesh.something_fits;
    }
    html += "</div>\n" + legend_svg(half_range, words);
    if (fits_are_drawn)
        html += element(
            "p",
            words(QT_TRANSLATE_NOOP("Report", "Hatched: one side, or where hatched both ways both, lack the "
                                              "memory; speeds there are as if it fitted.")),
            " class=\"note\"");
    html += element("h2", words(QT_TRANSLATE_NOOP("Report", "Rooflines"))) + roofline_svg(report, words) +
            table_html(roofline_table(report, words));
    html += tables(report);
    html += "<footer>" +
            escaped(words(
                QT_TRANSLATE_NOOP("Report", "Made by {0}. Dense rates, decimal units (1 GB = 10⁹ bytes)."),
                {report.program})) +
            "</footer>\n";
    html += "<script type=\"application/json\" id=\"words\">{\"none\":" +
            json_text(words(QT_TRANSLATE_NOOP("Report", "not available"))) +
            ",\"equal\":" + json_text(words(QT_TRANSLATE_NOOP("Report", "equal"))) +
            ",\"lacksA\":" + json_text(words(QT_TRANSLATE_NOOP("Report", "A does not fit"))) +
            ",\"lacksB\":" + json_text(words(QT_TRANSLATE_NOOP("Report", "B does not fit"))) + "}</script>\n";
    return html + "<script>" + script + "</script>\n</body>\n</html>\n";
}

} // namespace llmroofline

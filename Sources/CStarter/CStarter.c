// Compiles the starter site, the project's templates and what publishers read into the program, so that `gouji new` needs the
// executable alone. The compiler tracks the embedded files. To add a file, add its bytes and its line in
// the list below.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CStarter.h"

#define FILE_BYTES(name) static const unsigned char name[]

FILE_BYTES(content_agencies_csv) = {
#embed "Starter/Content/agencies.csv"
};
FILE_BYTES(content_pages_data_md) = {
#embed "Starter/Content/pages/data.md"
};
FILE_BYTES(content_pages_home_md) = {
#embed "Starter/Content/pages/home.md"
};
FILE_BYTES(content_pages_methodology_md) = {
#embed "Starter/Content/pages/methodology.md"
};
FILE_BYTES(content_portal_json) = {
#embed "Starter/Content/portal.json"
};
FILE_BYTES(content_reports_example_txt) = {
#embed "Starter/Content/reports/example.txt"
};
FILE_BYTES(content_reviews_csv) = {
#embed "Starter/Content/reviews.csv"
};
FILE_BYTES(docs_agencies_md) = {
#embed "../../docs/agencies.md"
};
FILE_BYTES(docs_agencies_zh_cn_md) = {
#embed "../../docs/agencies.zh-CN.md"
};
FILE_BYTES(docs_markdown_md) = {
#embed "../../docs/markdown.md"
};
FILE_BYTES(docs_markdown_zh_cn_md) = {
#embed "../../docs/markdown.zh-CN.md"
};
FILE_BYTES(docs_portal_md) = {
#embed "../../docs/portal.md"
};
FILE_BYTES(docs_portal_zh_cn_md) = {
#embed "../../docs/portal.zh-CN.md"
};
FILE_BYTES(docs_reviews_md) = {
#embed "../../docs/reviews.md"
};
FILE_BYTES(docs_reviews_zh_cn_md) = {
#embed "../../docs/reviews.zh-CN.md"
};
FILE_BYTES(docs_styling_md) = {
#embed "../../docs/styling.md"
};
FILE_BYTES(docs_styling_zh_cn_md) = {
#embed "../../docs/styling.zh-CN.md"
};
FILE_BYTES(readme_md) = {
#embed "Starter/README.md"
};
FILE_BYTES(templates_assets_compare_js) = {
#embed "../../Templates/assets/compare.js"
};
FILE_BYTES(templates_assets_elements_js) = {
#embed "../../Templates/assets/elements.js"
};
FILE_BYTES(templates_assets_favicon_svg) = {
#embed "../../Templates/assets/favicon.svg"
};
FILE_BYTES(templates_assets_notes_js) = {
#embed "../../Templates/assets/notes.js"
};
FILE_BYTES(templates_assets_search_index_js) = {
#embed "../../Templates/assets/search-index.js"
};
FILE_BYTES(templates_assets_search_js) = {
#embed "../../Templates/assets/search.js"
};
FILE_BYTES(templates_assets_style_css) = {
#embed "../../Templates/assets/style.css"
};
FILE_BYTES(templates_assets_tables_js) = {
#embed "../../Templates/assets/tables.js"
};
FILE_BYTES(templates_layout_mustache) = {
#embed "../../Templates/layout.mustache"
};
FILE_BYTES(templates_pages_agencies_mustache) = {
#embed "../../Templates/pages/agencies.mustache"
};
FILE_BYTES(templates_pages_agency_mustache) = {
#embed "../../Templates/pages/agency.mustache"
};
FILE_BYTES(templates_pages_changes_mustache) = {
#embed "../../Templates/pages/changes.mustache"
};
FILE_BYTES(templates_pages_check_mustache) = {
#embed "../../Templates/pages/check.mustache"
};
FILE_BYTES(templates_pages_compare_mustache) = {
#embed "../../Templates/pages/compare.mustache"
};
FILE_BYTES(templates_pages_compare_reports_mustache) = {
#embed "../../Templates/pages/compare-reports.mustache"
};
FILE_BYTES(templates_pages_compare_years_mustache) = {
#embed "../../Templates/pages/compare-years.mustache"
};
FILE_BYTES(templates_pages_data_mustache) = {
#embed "../../Templates/pages/data.mustache"
};
FILE_BYTES(templates_pages_glossary_mustache) = {
#embed "../../Templates/pages/glossary.mustache"
};
FILE_BYTES(templates_pages_home_mustache) = {
#embed "../../Templates/pages/home.mustache"
};
FILE_BYTES(templates_pages_indicators_mustache) = {
#embed "../../Templates/pages/indicators.mustache"
};
FILE_BYTES(templates_pages_issues_mustache) = {
#embed "../../Templates/pages/issues.mustache"
};
FILE_BYTES(templates_pages_methodology_mustache) = {
#embed "../../Templates/pages/methodology.mustache"
};
FILE_BYTES(templates_pages_moved_mustache) = {
#embed "../../Templates/pages/moved.mustache"
};
FILE_BYTES(templates_pages_not_found_mustache) = {
#embed "../../Templates/pages/not-found.mustache"
};
FILE_BYTES(templates_pages_peers_mustache) = {
#embed "../../Templates/pages/peers.mustache"
};
FILE_BYTES(templates_pages_place_mustache) = {
#embed "../../Templates/pages/place.mustache"
};
FILE_BYTES(templates_pages_places_mustache) = {
#embed "../../Templates/pages/places.mustache"
};
FILE_BYTES(templates_pages_report_mustache) = {
#embed "../../Templates/pages/report.mustache"
};
FILE_BYTES(templates_pages_search_mustache) = {
#embed "../../Templates/pages/search.mustache"
};
FILE_BYTES(templates_pages_source_lines_mustache) = {
#embed "../../Templates/pages/source-lines.mustache"
};
FILE_BYTES(templates_pages_year_mustache) = {
#embed "../../Templates/pages/year.mustache"
};
FILE_BYTES(templates_pages_years_mustache) = {
#embed "../../Templates/pages/years.mustache"
};
FILE_BYTES(templates_partials_agency_findings_mustache) = {
#embed "../../Templates/partials/agency-findings.mustache"
};
FILE_BYTES(templates_partials_agency_peers_mustache) = {
#embed "../../Templates/partials/agency-peers.mustache"
};
FILE_BYTES(templates_partials_cell_note_mustache) = {
#embed "../../Templates/partials/cell-note.mustache"
};
FILE_BYTES(templates_partials_chain_mustache) = {
#embed "../../Templates/partials/chain.mustache"
};
FILE_BYTES(templates_partials_chart_mustache) = {
#embed "../../Templates/partials/chart.mustache"
};
FILE_BYTES(templates_partials_comparison_mustache) = {
#embed "../../Templates/partials/comparison.mustache"
};
FILE_BYTES(templates_partials_copy_mustache) = {
#embed "../../Templates/partials/copy.mustache"
};
FILE_BYTES(templates_partials_coverage_mustache) = {
#embed "../../Templates/partials/coverage.mustache"
};
FILE_BYTES(templates_partials_evidence_mustache) = {
#embed "../../Templates/partials/evidence.mustache"
};
FILE_BYTES(templates_partials_facts_mustache) = {
#embed "../../Templates/partials/facts.mustache"
};
FILE_BYTES(templates_partials_figure_cell_mustache) = {
#embed "../../Templates/partials/figure-cell.mustache"
};
FILE_BYTES(templates_partials_figures_mustache) = {
#embed "../../Templates/partials/figures.mustache"
};
FILE_BYTES(templates_partials_filter_box_mustache) = {
#embed "../../Templates/partials/filter-box.mustache"
};
FILE_BYTES(templates_partials_finding_line_mustache) = {
#embed "../../Templates/partials/finding-line.mustache"
};
FILE_BYTES(templates_partials_finding_mustache) = {
#embed "../../Templates/partials/finding.mustache"
};
FILE_BYTES(templates_partials_issue_filters_mustache) = {
#embed "../../Templates/partials/issue-filters.mustache"
};
FILE_BYTES(templates_partials_measures_mustache) = {
#embed "../../Templates/partials/measures.mustache"
};
FILE_BYTES(templates_partials_pager_mustache) = {
#embed "../../Templates/partials/pager.mustache"
};
FILE_BYTES(templates_partials_peer_table_mustache) = {
#embed "../../Templates/partials/peer-table.mustache"
};
FILE_BYTES(templates_partials_quote_mustache) = {
#embed "../../Templates/partials/quote.mustache"
};
FILE_BYTES(templates_partials_report_table_mustache) = {
#embed "../../Templates/partials/report-table.mustache"
};
FILE_BYTES(templates_partials_review_mustache) = {
#embed "../../Templates/partials/review.mustache"
};
FILE_BYTES(templates_partials_search_form_mustache) = {
#embed "../../Templates/partials/search-form.mustache"
};
FILE_BYTES(templates_partials_series_mustache) = {
#embed "../../Templates/partials/series.mustache"
};
FILE_BYTES(templates_partials_source_place_mustache) = {
#embed "../../Templates/partials/source-place.mustache"
};
FILE_BYTES(templates_partials_stack_mustache) = {
#embed "../../Templates/partials/stack.mustache"
};
FILE_BYTES(templates_partials_year_changes_mustache) = {
#embed "../../Templates/partials/year-changes.mustache"
};

#define ENTRY(path, name) {path, name, sizeof name}

static const struct gouji_starter_file files[] = {
    ENTRY("Content/agencies.csv", content_agencies_csv),
    ENTRY("Content/pages/data.md", content_pages_data_md),
    ENTRY("Content/pages/home.md", content_pages_home_md),
    ENTRY("Content/pages/methodology.md", content_pages_methodology_md),
    ENTRY("Content/portal.json", content_portal_json),
    ENTRY("Content/reports/example.txt", content_reports_example_txt),
    ENTRY("Content/reviews.csv", content_reviews_csv),
    ENTRY("README.md", readme_md),
    ENTRY("Templates/assets/compare.js", templates_assets_compare_js),
    ENTRY("Templates/assets/elements.js", templates_assets_elements_js),
    ENTRY("Templates/assets/favicon.svg", templates_assets_favicon_svg),
    ENTRY("Templates/assets/notes.js", templates_assets_notes_js),
    ENTRY("Templates/assets/search-index.js", templates_assets_search_index_js),
    ENTRY("Templates/assets/search.js", templates_assets_search_js),
    ENTRY("Templates/assets/style.css", templates_assets_style_css),
    ENTRY("Templates/assets/tables.js", templates_assets_tables_js),
    ENTRY("Templates/layout.mustache", templates_layout_mustache),
    ENTRY("Templates/pages/agencies.mustache", templates_pages_agencies_mustache),
    ENTRY("Templates/pages/agency.mustache", templates_pages_agency_mustache),
    ENTRY("Templates/pages/changes.mustache", templates_pages_changes_mustache),
    ENTRY("Templates/pages/check.mustache", templates_pages_check_mustache),
    ENTRY("Templates/pages/compare-reports.mustache", templates_pages_compare_reports_mustache),
    ENTRY("Templates/pages/compare.mustache", templates_pages_compare_mustache),
    ENTRY("Templates/pages/compare-years.mustache", templates_pages_compare_years_mustache),
    ENTRY("Templates/pages/data.mustache", templates_pages_data_mustache),
    ENTRY("Templates/pages/glossary.mustache", templates_pages_glossary_mustache),
    ENTRY("Templates/pages/home.mustache", templates_pages_home_mustache),
    ENTRY("Templates/pages/indicators.mustache", templates_pages_indicators_mustache),
    ENTRY("Templates/pages/issues.mustache", templates_pages_issues_mustache),
    ENTRY("Templates/pages/methodology.mustache", templates_pages_methodology_mustache),
    ENTRY("Templates/pages/moved.mustache", templates_pages_moved_mustache),
    ENTRY("Templates/pages/not-found.mustache", templates_pages_not_found_mustache),
    ENTRY("Templates/pages/peers.mustache", templates_pages_peers_mustache),
    ENTRY("Templates/pages/place.mustache", templates_pages_place_mustache),
    ENTRY("Templates/pages/places.mustache", templates_pages_places_mustache),
    ENTRY("Templates/pages/report.mustache", templates_pages_report_mustache),
    ENTRY("Templates/pages/search.mustache", templates_pages_search_mustache),
    ENTRY("Templates/pages/source-lines.mustache", templates_pages_source_lines_mustache),
    ENTRY("Templates/pages/year.mustache", templates_pages_year_mustache),
    ENTRY("Templates/pages/years.mustache", templates_pages_years_mustache),
    ENTRY("Templates/partials/agency-findings.mustache", templates_partials_agency_findings_mustache),
    ENTRY("Templates/partials/agency-peers.mustache", templates_partials_agency_peers_mustache),
    ENTRY("Templates/partials/cell-note.mustache", templates_partials_cell_note_mustache),
    ENTRY("Templates/partials/chain.mustache", templates_partials_chain_mustache),
    ENTRY("Templates/partials/chart.mustache", templates_partials_chart_mustache),
    ENTRY("Templates/partials/comparison.mustache", templates_partials_comparison_mustache),
    ENTRY("Templates/partials/copy.mustache", templates_partials_copy_mustache),
    ENTRY("Templates/partials/coverage.mustache", templates_partials_coverage_mustache),
    ENTRY("Templates/partials/evidence.mustache", templates_partials_evidence_mustache),
    ENTRY("Templates/partials/facts.mustache", templates_partials_facts_mustache),
    ENTRY("Templates/partials/figure-cell.mustache", templates_partials_figure_cell_mustache),
    ENTRY("Templates/partials/figures.mustache", templates_partials_figures_mustache),
    ENTRY("Templates/partials/filter-box.mustache", templates_partials_filter_box_mustache),
    ENTRY("Templates/partials/finding-line.mustache", templates_partials_finding_line_mustache),
    ENTRY("Templates/partials/finding.mustache", templates_partials_finding_mustache),
    ENTRY("Templates/partials/issue-filters.mustache", templates_partials_issue_filters_mustache),
    ENTRY("Templates/partials/measures.mustache", templates_partials_measures_mustache),
    ENTRY("Templates/partials/pager.mustache", templates_partials_pager_mustache),
    ENTRY("Templates/partials/peer-table.mustache", templates_partials_peer_table_mustache),
    ENTRY("Templates/partials/quote.mustache", templates_partials_quote_mustache),
    ENTRY("Templates/partials/report-table.mustache", templates_partials_report_table_mustache),
    ENTRY("Templates/partials/review.mustache", templates_partials_review_mustache),
    ENTRY("Templates/partials/search-form.mustache", templates_partials_search_form_mustache),
    ENTRY("Templates/partials/series.mustache", templates_partials_series_mustache),
    ENTRY("Templates/partials/source-place.mustache", templates_partials_source_place_mustache),
    ENTRY("Templates/partials/stack.mustache", templates_partials_stack_mustache),
    ENTRY("Templates/partials/year-changes.mustache", templates_partials_year_changes_mustache),
    ENTRY("docs/agencies.md", docs_agencies_md),
    ENTRY("docs/agencies.zh-CN.md", docs_agencies_zh_cn_md),
    ENTRY("docs/markdown.md", docs_markdown_md),
    ENTRY("docs/markdown.zh-CN.md", docs_markdown_zh_cn_md),
    ENTRY("docs/portal.md", docs_portal_md),
    ENTRY("docs/portal.zh-CN.md", docs_portal_zh_cn_md),
    ENTRY("docs/reviews.md", docs_reviews_md),
    ENTRY("docs/reviews.zh-CN.md", docs_reviews_zh_cn_md),
    ENTRY("docs/styling.md", docs_styling_md),
    ENTRY("docs/styling.zh-CN.md", docs_styling_zh_cn_md),
};

const struct gouji_starter_file *gouji_starter_files(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}

// Compiles the data tables of this folder into the program, so that the executable can be moved
// anywhere and starts without reading a file. The compiler tracks the embedded files: a table that
// changed is compiled anew. To add a table, add its bytes and its line in the list below.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CTables.h"

#include <string.h>

#define TABLE(name) static const unsigned char name[]

TABLE(form_2021) = {
#embed "forms/2021.json"
};
TABLE(form_2019) = {
#embed "forms/2019.json"
};
TABLE(form_2014) = {
#embed "forms/2014.json"
};
TABLE(form_2008) = {
#embed "forms/2008.json"
};
TABLE(divisions) = {
#embed "divisions/divisions.csv"
};
TABLE(division_aliases) = {
#embed "divisions/aliases.csv"
};
TABLE(division_tiles) = {
#embed "divisions/tiles.csv"
};
TABLE(agency_types) = {
#embed "agencies/types.csv"
};
TABLE(central_agencies) = {
#embed "agencies/central.csv"
};
TABLE(agency_branches) = {
#embed "agencies/branches.json"
};
TABLE(agency_short_names) = {
#embed "agencies/short-names.csv"
};
TABLE(agency_spoken_names) = {
#embed "agencies/spoken-names.csv"
};
TABLE(checks) = {
#embed "checks/checks.json"
};
TABLE(check_phrases) = {
#embed "checks/phrases.json"
};
TABLE(measures) = {
#embed "measures/measures.json"
};
TABLE(reading) = {
#embed "phrases/reading.json"
};
TABLE(indicators) = {
#embed "phrases/indicators.json"
};
TABLE(statements) = {
#embed "phrases/statements.json"
};
TABLE(measures_alike) = {
#embed "phrases/measures.json"
};
TABLE(complements) = {
#embed "phrases/complements.json"
};
TABLE(structure) = {
#embed "phrases/structure.json"
};
TABLE(figures) = {
#embed "phrases/figures.json"
};
TABLE(outcomes) = {
#embed "phrases/outcomes.json"
};
TABLE(spoken_of) = {
#embed "phrases/spoken-of.json"
};
TABLE(pages) = {
#embed "phrases/pages.json"
};
TABLE(prose) = {
#embed "phrases/prose.json"
};
TABLE(texts_zh) = {
#embed "texts/zh.json"
};
TABLE(texts_en) = {
#embed "texts/en.json"
};
TABLE(form_terms) = {
#embed "forms/terms.json"
};
TABLE(fix_sheet) = {
#embed "templates/fix-sheet.mustache"
};

#define ENTRY(path, name) {path, name, sizeof name}

static const struct gouji_table tables[] = {
    ENTRY("forms/2021.json", form_2021),
    ENTRY("forms/2019.json", form_2019),
    ENTRY("forms/2014.json", form_2014),
    ENTRY("forms/2008.json", form_2008),
    ENTRY("divisions/divisions.csv", divisions),
    ENTRY("divisions/aliases.csv", division_aliases),
    ENTRY("divisions/tiles.csv", division_tiles),
    ENTRY("agencies/types.csv", agency_types),
    ENTRY("agencies/central.csv", central_agencies),
    ENTRY("agencies/branches.json", agency_branches),
    ENTRY("agencies/short-names.csv", agency_short_names),
    ENTRY("agencies/spoken-names.csv", agency_spoken_names),
    ENTRY("checks/checks.json", checks),
    ENTRY("checks/phrases.json", check_phrases),
    ENTRY("measures/measures.json", measures),
    ENTRY("phrases/reading.json", reading),
    ENTRY("phrases/indicators.json", indicators),
    ENTRY("phrases/statements.json", statements),
    ENTRY("phrases/complements.json", complements),
    ENTRY("phrases/measures.json", measures_alike),
    ENTRY("phrases/structure.json", structure),
    ENTRY("phrases/figures.json", figures),
    ENTRY("phrases/outcomes.json", outcomes),
    ENTRY("phrases/spoken-of.json", spoken_of),
    ENTRY("phrases/pages.json", pages),
    ENTRY("phrases/prose.json", prose),
    ENTRY("texts/zh.json", texts_zh),
    ENTRY("texts/en.json", texts_en),
    ENTRY("forms/terms.json", form_terms),
    ENTRY("templates/fix-sheet.mustache", fix_sheet),
};

const struct gouji_table *gouji_table_named(const char *name) {
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
    if (strcmp(tables[i].name, name) == 0) return &tables[i];
  return NULL;
}

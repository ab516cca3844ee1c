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
TABLE(divisions) = {
#embed "divisions/divisions.csv"
};
TABLE(division_aliases) = {
#embed "divisions/aliases.csv"
};
TABLE(agency_types) = {
#embed "agencies/types.csv"
};
TABLE(checks) = {
#embed "checks/checks.json"
};
TABLE(reading) = {
#embed "phrases/reading.json"
};
TABLE(statements) = {
#embed "phrases/statements.json"
};
TABLE(texts_zh) = {
#embed "texts/zh.json"
};
TABLE(fix_sheet) = {
#embed "templates/fix-sheet.mustache"
};

#define ENTRY(path, name) {path, name, sizeof name}

static const struct gouji_table tables[] = {
    ENTRY("forms/2021.json", form_2021),
    ENTRY("forms/2019.json", form_2019),
    ENTRY("divisions/divisions.csv", divisions),
    ENTRY("divisions/aliases.csv", division_aliases),
    ENTRY("agencies/types.csv", agency_types),
    ENTRY("checks/checks.json", checks),
    ENTRY("phrases/reading.json", reading),
    ENTRY("phrases/statements.json", statements),
    ENTRY("texts/zh.json", texts_zh),
    ENTRY("templates/fix-sheet.mustache", fix_sheet),
};

const struct gouji_table *gouji_table_named(const char *name) {
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
    if (strcmp(tables[i].name, name) == 0) return &tables[i];
  return NULL;
}

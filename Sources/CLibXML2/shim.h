#include <libxml/xmlversion.h>

// Else the headers bring in those of ICU, which Foundation has in another version.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

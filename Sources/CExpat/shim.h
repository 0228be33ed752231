// The limits of entity expansion are declared only for libraries with DTD support, which all distributions build.
#ifndef XML_DTD
#define XML_DTD 1
#endif
#include <expat.h>

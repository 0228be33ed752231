#include <stddef.h>

// What glibc has and Swift's Glibc module does not show.
#ifdef __linux__
/// Renames or, with flag 2 (RENAME_EXCHANGE), swaps two entries of one file system in one step; see rename(2).
int renameat2(int oldFolder, const char *oldPath, int newFolder, const char *newPath, unsigned int flags);
/// Where the second stretch of memory stands in the first, or null; see memmem(3).
void *memmem(const void *text, size_t length, const void *wanted, size_t wantedLength);
#endif

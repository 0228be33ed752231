// The floor of the race: reads every article, lets libcmark make HTML of it, writes it behind a fixed header.
// No front matter, no lists, no links between pages: what nobody who reads Markdown and writes pages can do without.
//   cc -O2 floor.c -lcmark -o floor && ./floor ARTICLES OUTPUT
#include <cmark.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char header[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>The pile</title>\n"
    "</head>\n<body>\n<main>\n";
static const char footer[] = "</main>\n</body>\n</html>\n";

int main(int count, char **arguments) {
    if (count != 3) return 64;
    mkdir(arguments[2], 0777);
    DIR *folder = opendir(arguments[1]);
    if (!folder) return 1;
    struct dirent *entry;
    while ((entry = readdir(folder))) {
        size_t length = strlen(entry->d_name);
        if (length < 4 || strcmp(entry->d_name + length - 3, ".md")) continue;
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", arguments[1], entry->d_name);
        int in = open(path, O_RDONLY);
        struct stat status;
        if (in < 0 || fstat(in, &status)) return 1;
        char *text = malloc(status.st_size + 1);
        ssize_t got = read(in, text, status.st_size);
        close(in);
        if (got < 0) return 1;
        text[got] = 0;
        char *body = strstr(text, "\n---\n");
        body = body ? body + 5 : text;
        char *html = cmark_markdown_to_html(body, text + got - body, CMARK_OPT_DEFAULT);
        snprintf(path, sizeof path, "%s/%.*s.html", arguments[2], (int)(length - 3), entry->d_name);
        int out = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
        if (out < 0) return 1;
        if (write(out, header, sizeof header - 1) < 0 || write(out, html, strlen(html)) < 0 ||
            write(out, footer, sizeof footer - 1) < 0)
            return 1;
        close(out);
        free(html);
        free(text);
    }
    return 0;
}

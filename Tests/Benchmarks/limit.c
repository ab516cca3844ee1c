/* The least that a generator of this site can do: reads every report, has cmark make HTML of its text, and
   writes as many files of the same sizes at the same paths as the generator did.

     cc -O2 -pthread limit.c -lcmark -o limit
     limit THREADS INPUTS OUTPUTS FOLDER

   INPUTS has a path a line; OUTPUTS has "SIZE PATH" a line, its paths below FOLDER, whose folders must
   exist. What is written is HTML that cmark has made, again and again. */

#include <cmark.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct lines { char *text; char **line; size_t count; };

static struct lines inputs, outputs;
static atomic_size_t next_input, next_output;
static char *filler;
static size_t filler_size;
static int folder;

static void fail(const char *what) { perror(what); exit(1); }

static char *read_file(const char *path, size_t *size) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  char *bytes = malloc((size_t)status.st_size + 1);
  size_t done = 0;
  while (done < (size_t)status.st_size) {
    ssize_t got = read(file, bytes + done, (size_t)status.st_size - done);
    if (got <= 0) fail(path);
    done += (size_t)got;
  }
  close(file);
  bytes[done] = 0;
  *size = done;
  return bytes;
}

static struct lines read_lines(const char *path) {
  struct lines lines = {0};
  size_t size, room = 0;
  lines.text = read_file(path, &size);
  for (char *at = strtok(lines.text, "\n"); at; at = strtok(NULL, "\n")) {
    if (lines.count == room) {
      room = room ? 2 * room : 1024;
      lines.line = realloc(lines.line, room * sizeof *lines.line);
    }
    lines.line[lines.count++] = at;
  }
  return lines;
}

static void *convert(void *unused) {
  (void)unused;
  size_t at;
  while ((at = atomic_fetch_add(&next_input, 1)) < inputs.count) {
    size_t size;
    char *text = read_file(inputs.line[at], &size);
    char *html = cmark_markdown_to_html(text, size, CMARK_OPT_DEFAULT);
    free(text);
    if (at == 0) {
      size_t length = strlen(html);
      filler_size = 1 << 22;
      filler = malloc(filler_size);
      for (size_t done = 0; done < filler_size; done += length)
        memcpy(filler + done, html, length < filler_size - done ? length : filler_size - done);
    }
    free(html);
  }
  return NULL;
}

static void *publish(void *unused) {
  (void)unused;
  size_t at;
  while ((at = atomic_fetch_add(&next_output, 1)) < outputs.count) {
    char *path;
    size_t rest = strtoul(outputs.line[at], &path, 10);
    int file = openat(folder, path + 1, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (file < 0) fail(path + 1);
    while (rest > 0) {
      ssize_t wrote = write(file, filler, rest < filler_size ? rest : filler_size);
      if (wrote <= 0) fail(path + 1);
      rest -= (size_t)wrote;
    }
    close(file);
  }
  return NULL;
}

static void on_threads(int count, void *(*work)(void *)) {
  pthread_t thread[64];
  if (count < 1 || count > 64) exit(2);
  for (int i = 0; i < count; i++) pthread_create(&thread[i], NULL, work, NULL);
  for (int i = 0; i < count; i++) pthread_join(thread[i], NULL);
}

int main(int count, char **argument) {
  if (count != 5) return fputs("limit THREADS INPUTS OUTPUTS FOLDER\n", stderr), 2;
  inputs = read_lines(argument[2]);
  outputs = read_lines(argument[3]);
  folder = open(argument[4], O_RDONLY | O_DIRECTORY);
  if (folder < 0) fail(argument[4]);
  on_threads(atoi(argument[1]), convert);
  on_threads(atoi(argument[1]), publish);
  return 0;
}

/* The C program of section G on a batch from standard input: prints every tensor, one a line, as the reference cases name them. */
#define CHECK
#include "../../src/course/program/deep.c"

static double number(void) {
  double value;
  if (scanf("%lf", &value) != 1) exit(2);
  return value;
}

static void row(const char *name, const double *values, int first, int count) {
  printf("%s", name);
  for (int n = first; n < first + count; n++) printf(" %.17g", values[n]);
  printf("\n");
}

static double inputs[64][NODES], truth[64][NODES];

static void take(int p) {
  memcpy(o[0], inputs[p], sizeof o[0]);
  memcpy(y, truth[p], sizeof y);
  forward();
}

int main(void) {
  m = (int)number();
  for (int h = 0; h <= m; h++) r[h] = (int)number();
  softmax = (int)number();
  factor = number();
  mean = (int)number();
  alpha = number();
  P = (int)number();
  for (int h = 1; h <= m; h++)
    for (int i = 0; i <= r[h - 1]; i++)
      for (int j = 1; j <= r[h]; j++) w[h][i][j] = number();
  for (int p = 0; p < P; p++) {
    for (int i = 0; i <= r[0]; i++) inputs[p][i] = number();
    for (int j = 1; j <= r[m]; j++) truth[p][j] = number();
  }
  double before = 0, after = 0, each = mean ? 1.0 / P : 1;
  for (int p = 0; p < P; p++) {
    take(p);
    backward();
    addGradients();
    double own = cost();
    before += each * own;
    for (int h = 1; h <= m; h++) row("a", a[h], 1, r[h]);
    for (int h = 1; h <= m; h++) row("o", o[h], 1, r[h]);
    for (int h = 1; h <= m; h++) row("delta", delta[h], 1, r[h]);
    row("cost", &own, 0, 1);
  }
  for (int h = 1; h <= m; h++)
    for (int i = 0; i <= r[h - 1]; i++) {
      double own[NODES];
      for (int j = 1; j <= r[h]; j++) own[j] = each * gradient[h][i][j];
      row("gradient", own, 1, r[h]);
    }
  correct(P);
  for (int p = 0; p < P; p++) {
    take(p);
    after += each * cost();
  }
  row("costBefore", &before, 0, 1);
  row("costAfter", &after, 0, 1);
  return 0;
}

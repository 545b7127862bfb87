/* The course's C program on a batch from standard input: prints every tensor, one a line, as the reference cases name them. */
#define CHECK
#include "../../src/course/program/backprop.c"

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

int main(void) {
  if (number() != 2) return 3;
  Ne = (int)number() + 1;
  Nc = (int)number() + 1;
  Ns = (int)number();
  softmax = (int)number();
  factor = number();
  mean = (int)number();
  alpha = number();
  P = (int)number();
  static double inputs[64][NE], truth[64][NS];
  for (int i = 0; i < Ne; i++)
    for (int j = 1; j < Nc; j++) w[i][j] = number();
  for (int j = 0; j < Nc; j++)
    for (int k = 0; k < Ns; k++) z[j][k] = number();
  for (int p = 0; p < P; p++) {
    for (int i = 0; i < Ne; i++) inputs[p][i] = number();
    for (int k = 0; k < Ns; k++) truth[p][k] = number();
  }
  double before = 0, after = 0, each = mean ? 1.0 / P : 1;
  for (int p = 0; p < P; p++) {
    memcpy(X, inputs[p], sizeof X);
    memcpy(y, truth[p], sizeof y);
    forward();
    backward();
    addGradients();
    double own = cost();
    before += each * own;
    row("a", sigma, 1, Nc - 1);
    row("a", tau, 0, Ns);
    row("o", U, 1, Nc - 1);
    row("o", yHat, 0, Ns);
    row("delta", deltaHid, 1, Nc - 1);
    row("delta", deltaOut, 0, Ns);
    row("cost", &own, 0, 1);
  }
  double own[NC];
  for (int i = 0; i < Ne; i++) {
    for (int j = 1; j < Nc; j++) own[j] = each * gradW[i][j];
    row("gradient", own, 1, Nc - 1);
  }
  for (int j = 0; j < Nc; j++) {
    for (int k = 0; k < Ns; k++) own[k] = each * gradZ[j][k];
    row("gradient", own, 0, Ns);
  }
  correct(P);
  for (int p = 0; p < P; p++) {
    memcpy(X, inputs[p], sizeof X);
    memcpy(y, truth[p], sizeof y);
    forward();
    after += each * cost();
  }
  row("costBefore", &before, 0, 1);
  row("costAfter", &after, 0, 1);
  return 0;
}

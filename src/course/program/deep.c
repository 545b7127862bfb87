//fr deep.c – la méthode du cours avec un nombre quelconque de couches cachées (section G), sur MNIST.
//fr
//fr   cc -O2 -ffp-contract=off -o deep deep.c -lm
//fr   ./deep dossier 784,30,30,10 [sigmoid|softmax] [graine] [époques]
//fr
//fr Les couches se comptent comme en G : w[h], a[h], o[h] et delta[h] pour h = 1..m, o[0] = X. Une case de plus, devant,
//fr est le neurone de biais : o[h][0] = 1.
//en deep.c – the course's method with any number of hidden layers (section G), on MNIST.
//en
//en   cc -O2 -ffp-contract=off -o deep deep.c -lm
//en   ./deep folder 784,30,30,10 [sigmoid|softmax] [seed] [epochs]
//en
//en Layers are counted as in G: w[h], a[h], o[h] and delta[h] for h = 1..m, o[0] = X. One cell more, in front, is the bias
//en neuron: o[h][0] = 1.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LAYERS 8
#define NODES 785

int m = 3, r[LAYERS] = {784, 30, 30, 10};  //fr r[h] : les nœuds de la couche h, sans son biais
                                           //en r[h]: the nodes of layer h, without its bias
int softmax = 1;      //fr 0 : sigmoïde et erreur quadratique ; 1 : softmax et coût logarithmique
                      //en 0: sigmoid and squared error; 1: softmax and log cost
double factor = 0.5;  //fr le facteur du coût E (R1)
                      //en the factor of the cost E (R1)
int mean = 1;         //fr le gradient du lot : 1, la moyenne ; 0, la somme (R2)
                      //en the batch's gradient: 1, the mean; 0, the sum (R2)
double alpha = 0.5;
int P = 10;

double w[LAYERS][NODES][NODES], gradient[LAYERS][NODES][NODES];  // w[h][i][j], j >= 1
double a[LAYERS][NODES], o[LAYERS][NODES], delta[LAYERS][NODES], y[NODES];

//[G1
double g(double x) { return 1 / (1 + exp(-x)); }
//]G1

void forward(void) {
  //[G1
  for (int h = 1; h <= m; h++) {
    for (int j = 1; j <= r[h]; j++) {
      a[h][j] = 0;
      for (int i = 0; i <= r[h - 1]; i++) a[h][j] += w[h][i][j] * o[h - 1][i];
    }
    o[h][0] = 1;
    for (int j = 1; j <= r[h]; j++) o[h][j] = g(a[h][j]);
  }
  if (softmax) {
    double largest = a[m][1], sum = 0;
    for (int j = 2; j <= r[m]; j++) if (a[m][j] > largest) largest = a[m][j];
    for (int j = 1; j <= r[m]; j++) sum += o[m][j] = exp(a[m][j] - largest);
    for (int j = 1; j <= r[m]; j++) o[m][j] /= sum;
  }
  //]G1
}

double cost(void) {
  double sum = 0, largest = a[m][1], right = 0;
  if (!softmax) {
    for (int j = 1; j <= r[m]; j++) sum += (o[m][j] - y[j]) * (o[m][j] - y[j]);
    return factor * sum;
  }
  for (int j = 2; j <= r[m]; j++) if (a[m][j] > largest) largest = a[m][j];
  for (int j = 1; j <= r[m]; j++) {
    sum += exp(a[m][j] - largest);
    right += y[j] * a[m][j];
  }
  return largest + log(sum) - right;
}

void backward(void) {
  //[G2
  for (int j = 1; j <= r[m]; j++) {
    double difference = o[m][j] - y[j];
    delta[m][j] = softmax ? difference : 2 * factor * (o[m][j] * (1 - o[m][j])) * difference;
  }
  //]G2
  //[G4 G5
  for (int h = m - 1; h >= 1; h--)
    for (int j = 1; j <= r[h]; j++) {
      double sum = 0;
      for (int l = 1; l <= r[h + 1]; l++) sum += w[h + 1][j][l] * delta[h + 1][l];
      delta[h][j] = o[h][j] * (1 - o[h][j]) * sum;
    }
  //]G4 G5
}

void addGradients(void) {
  //[G6
  for (int h = 1; h <= m; h++)
    for (int i = 0; i <= r[h - 1]; i++)
      for (int j = 1; j <= r[h]; j++) gradient[h][i][j] += o[h - 1][i] * delta[h][j];
  //]G6
}

void correct(int samples) {
  //[G7
  double each = mean ? 1.0 / samples : 1;  //fr une seule fois (P5)
                                           //en once only (P5)
  //]G7
  //[G8
  for (int h = 1; h <= m; h++)
    for (int i = 0; i <= r[h - 1]; i++)
      for (int j = 1; j <= r[h]; j++) {
        w[h][i][j] += -alpha * (each * gradient[h][i][j]);
        gradient[h][i][j] = 0;
      }
  //]G8
}

#ifndef CHECK
uint32_t state;

//fr Nombres au hasard dans [0, 1[ : mulberry32. La même graine donne les mêmes nombres que l'application.
//en Random numbers in [0, 1): mulberry32. The same seed gives the same numbers as the app.
double drawn(void) {
  uint32_t t = state += 0x6d2b79f5u;
  t = (t ^ (t >> 15)) * (t | 1u);
  t ^= t + (t ^ (t >> 7)) * (t | 61u);
  return (t ^ (t >> 14)) / 4294967296.0;
}

//fr Entre −√(6 / (entrées + sorties)) et +√(6 / (entrées + sorties)), les biais à 0.
//en Between −√(6 / (inputs + outputs)) and +√(6 / (inputs + outputs)), the biases 0.
void draw(uint32_t seed) {
  state = seed;
  for (int h = 1; h <= m; h++) {
    double amplitude = sqrt(6.0 / (r[h - 1] + r[h]));
    for (int i = 0; i <= r[h - 1]; i++)
      for (int j = 1; j <= r[h]; j++) {
        double value = amplitude * (2 * drawn() - 1);
        w[h][i][j] = i == 0 ? 0 : value;
      }
  }
}

uint8_t *read(const char *folder, const char *name, long header, long *bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (file == NULL) { perror(path); fprintf(stderr, "gunzip *.gz ?\n"); exit(1); }
  fseek(file, 0, SEEK_END);
  *bytes = ftell(file) - header;
  fseek(file, header, SEEK_SET);
  uint8_t *data = malloc(*bytes);
  if (*bytes <= 0 || data == NULL || fread(data, 1, *bytes, file) != (size_t)*bytes) {
    fprintf(stderr, "%s: incomplet / incomplete\n", path);
    exit(1);
  }
  fclose(file);
  return data;
}

void take(const uint8_t *image, int label) {
  //[F1
  o[0][0] = 1;
  for (int i = 1; i <= r[0]; i++) o[0][i] = image[i - 1] / 255.0;
  //]F1
  for (int j = 1; j <= r[m]; j++) y[j] = j == label + 1;  //fr G compte les sorties à partir de 1
                                                          //en G counts outputs from 1
}

int main(int count, char **words) {
  if (count < 3) {
    fprintf(stderr, "%s folder 784,30,30,10 [sigmoid|softmax] [seed] [epochs]\n", words[0]);
    return 1;
  }
  m = -1;
  for (char *size = strtok(words[2], ","); size != NULL; size = strtok(NULL, ",")) {
    int nodes = atoi(size);
    if (++m >= LAYERS || nodes < 1 || nodes >= NODES) { fprintf(stderr, "%s?\n", size); return 1; }
    r[m] = nodes;
  }
  if (m < 1 || r[0] != 784 || r[m] != 10) { fprintf(stderr, "784,…,10\n"); return 1; }
  softmax = count < 4 || strcmp(words[3], "sigmoid") != 0;
  uint32_t seed = count < 5 ? 7 : strtoul(words[4], NULL, 10);
  int epochs = count < 6 ? 1 : atoi(words[5]);
  long bytes, samples, tests;
  uint8_t *images = read(words[1], "train-images-idx3-ubyte", 16, &bytes);
  uint8_t *labels = read(words[1], "train-labels-idx1-ubyte", 8, &samples);
  uint8_t *testImages = read(words[1], "t10k-images-idx3-ubyte", 16, &bytes);
  uint8_t *testLabels = read(words[1], "t10k-labels-idx1-ubyte", 8, &tests);
  if (getenv("SAMPLES") != NULL && atol(getenv("SAMPLES")) < samples) samples = atol(getenv("SAMPLES"));
  uint32_t *order = malloc(samples * sizeof *order);
  if (order == NULL) { perror("order"); return 1; }

  draw(seed);
  for (int epoch = 0; epoch < epochs; epoch++) {
    for (long n = 0; n < samples; n++) order[n] = n;
    state = (uint32_t)(epoch + 1) * 0x9e3779b1u + seed;
    for (long n = samples - 1; n > 0; n--) {
      long other = (long)(drawn() * (n + 1));
      uint32_t kept = order[n];
      order[n] = order[other];
      order[other] = kept;
    }
    for (long n = 0; n < samples; n++) {
      take(images + 784L * order[n], labels[order[n]]);
      forward();
      backward();
      addGradients();
      int last = n == samples - 1;
      if ((n + 1) % P == 0 || last) correct((n + 1) % P == 0 ? P : (int)((n + 1) % P));
    }
    long right = 0;
    for (long n = 0; n < tests; n++) {
      take(testImages + 784 * n, testLabels[n]);
      forward();
      int best = 1;
      for (int j = 2; j <= r[m]; j++) if (o[m][j] > o[m][best]) best = j;
      right += best - 1 == testLabels[n];
    }
    printf("%d: %ld / %ld\n", epoch + 1, right, tests);
  }
  return 0;
}
#endif

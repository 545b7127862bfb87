//fr backprop.c – la méthode M du cours, avec une couche cachée, sur MNIST.
//fr
//fr   cc -O2 -ffp-contract=off -o backprop backprop.c -lm
//fr   ./backprop dossier [sigmoid|softmax] [graine] [époques]
//fr
//fr Le dossier contient les quatre fichiers de MNIST tels quels (train-images-idx3-ubyte, …). Comme dans le cours, une
//fr case de plus porte le neurone de biais, devant : X[0] = U[0] = 1.
//en backprop.c – the course's method M, with one hidden layer, on MNIST.
//en
//en   cc -O2 -ffp-contract=off -o backprop backprop.c -lm
//en   ./backprop folder [sigmoid|softmax] [seed] [epochs]
//en
//en The folder holds MNIST's four files as they come (train-images-idx3-ubyte, …). As in the course, one cell more, in
//en front, is the bias neuron: X[0] = U[0] = 1.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NE 785
#define NC 129
#define NS 10

//fr Les réglages du cours : N_e, N_c et N_s comptent les neurones de biais de l'entrée et de la couche cachée.
//en The course's settings: N_e and N_c count the bias neurons of the input and of the hidden layer.
int Ne = 785, Nc = 31, Ns = 10;
int softmax = 1;    //fr 0 : sigmoïde et erreur quadratique (A) ; 1 : softmax et coût logarithmique (B)
                    //en 0: sigmoid and squared error (A); 1: softmax and log cost (B)
double factor = 1;  //fr le facteur du coût ℰ : 1 comme en A, ½ comme en G (R1)
                    //en the factor of the cost ℰ: 1 as in A, ½ as in G (R1)
int mean = 1;       //fr le gradient du lot : 1, la moyenne (A8) ; 0, la somme (B11)
                    //en the batch's gradient: 1, the mean (A8); 0, the sum (B11)
double alpha = 0.5;
int P = 10;

double w[NE][NC], z[NC][NS];                            // w[i][j], j >= 1; z[j][k]
double X[NE], sigma[NC], U[NC], tau[NS], yHat[NS], y[NS];
double deltaOut[NS], deltaHid[NC];                      // delta^sortie[k]; delta^caché[j], j >= 1
double gradW[NE][NC], gradZ[NC][NS];                    // Σ_p

//[F3 F5a
double g(double x) { return 1 / (1 + exp(-x)); }
//]F3 F5a

void forward(void) {
  //[F2
  for (int j = 1; j < Nc; j++) {
    sigma[j] = 0;
    for (int i = 0; i < Ne; i++) sigma[j] += w[i][j] * X[i];
  }
  //]F2
  //[F3 P3
  U[0] = 1;
  for (int j = 1; j < Nc; j++) U[j] = g(sigma[j]);
  //]F3 P3
  //[F4
  for (int k = 0; k < Ns; k++) {
    tau[k] = 0;
    for (int j = 0; j < Nc; j++) tau[k] += z[j][k] * U[j];
  }
  //]F4
  if (!softmax) {
    //[F5a
    for (int k = 0; k < Ns; k++) yHat[k] = g(tau[k]);
    //]F5a
  } else {
    //[F5b B1
    double largest = tau[0], E = 0;  //fr la plus grande production est retranchée partout (R4)
                                     //en the largest pre-activation is subtracted everywhere (R4)
    for (int k = 1; k < Ns; k++) if (tau[k] > largest) largest = tau[k];
    for (int k = 0; k < Ns; k++) E += yHat[k] = exp(tau[k] - largest);
    for (int k = 0; k < Ns; k++) yHat[k] /= E;
    //]F5b B1
  }
}

double cost(void) {
  double sum = 0;
  if (!softmax) {
    //[A1
    for (int k = 0; k < Ns; k++) sum += (yHat[k] - y[k]) * (yHat[k] - y[k]);
    return factor * sum;
    //]A1
  }
  //[B2
  double largest = tau[0], right = 0;
  for (int k = 1; k < Ns; k++) if (tau[k] > largest) largest = tau[k];
  for (int k = 0; k < Ns; k++) {
    sum += exp(tau[k] - largest);
    right += y[k] * tau[k];
  }
  return largest + log(sum) - right;
  //]B2
}

void backward(void) {
  if (!softmax) {
    //[A3
    for (int k = 0; k < Ns; k++) deltaOut[k] = 2 * factor * (yHat[k] * (1 - yHat[k])) * (yHat[k] - y[k]);
    //]A3
  } else {
    //[B7
    for (int k = 0; k < Ns; k++) deltaOut[k] = yHat[k] - y[k];
    //]B7
  }
  //[A5 B9 P6
  for (int j = 1; j < Nc; j++) {  //fr j à partir de 1 : le neurone de biais n'a pas d'erreur
                                  //en j from 1: the bias neuron has no error
    double sum = 0;
    for (int k = 0; k < Ns; k++) sum += z[j][k] * deltaOut[k];
    deltaHid[j] = U[j] * (1 - U[j]) * sum;
  }
  //]A5 B9 P6
}

//fr A6, ajouté aussitôt à la somme sur le lot : aucun gradient d'échantillon n'est gardé.
//en A6, added at once to the sum over the batch: no sample's gradient is kept.
void addGradients(void) {
  //[A6 B10
  for (int j = 0; j < Nc; j++)
    for (int k = 0; k < Ns; k++) gradZ[j][k] += U[j] * deltaOut[k];
  for (int i = 0; i < Ne; i++)
    for (int j = 1; j < Nc; j++) gradW[i][j] += X[i] * deltaHid[j];
  //]A6 B10
}

void correct(int samples) {
  //[A8 B11 P5
  double each = mean ? 1.0 / samples : 1;  //fr une seule fois (P5)
                                           //en once only (P5)
  //]A8 B11 P5
  //[A9 B12 M3
  for (int i = 0; i < Ne; i++)
    for (int j = 1; j < Nc; j++) w[i][j] += -alpha * (each * gradW[i][j]);
  for (int j = 0; j < Nc; j++)
    for (int k = 0; k < Ns; k++) z[j][k] += -alpha * (each * gradZ[j][k]);
  //]A9 B12 M3
  memset(gradW, 0, sizeof gradW);
  memset(gradZ, 0, sizeof gradZ);
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

//fr P1 : entre −√(6 / (entrées + sorties)) et +√(6 / (entrées + sorties)), les biais à 0.
//en P1: between −√(6 / (inputs + outputs)) and +√(6 / (inputs + outputs)), the biases 0.
void draw(uint32_t seed) {
  //[P1
  state = seed;
  double a = sqrt(6.0 / (Ne - 1 + Nc - 1)), b = sqrt(6.0 / (Nc - 1 + Ns));
  for (int i = 0; i < Ne; i++)
    for (int j = 1; j < Nc; j++) {
      double value = a * (2 * drawn() - 1);
      w[i][j] = i == 0 ? 0 : value;
    }
  for (int j = 0; j < Nc; j++)
    for (int k = 0; k < Ns; k++) {
      double value = b * (2 * drawn() - 1);
      z[j][k] = j == 0 ? 0 : value;
    }
  //]P1
}

//fr Un fichier de MNIST, son en-tête sauté : 16 octets pour les images, 8 pour les étiquettes.
//en A file of MNIST without its header: 16 bytes for images, 8 for labels.
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
  //[F1 P2 P4
  X[0] = 1.0;
  for (int r = 0; r < 28; r++)
    for (int c = 0; c < 28; c++) X[1 + 28 * r + c] = image[28 * r + c] / 255.0;
  //]F1 P2 P4
  //[N
  for (int k = 0; k < Ns; k++) y[k] = k == label;
  //]N
}

int main(int count, char **words) {
  if (count < 2) { fprintf(stderr, "%s folder [sigmoid|softmax] [seed] [epochs]\n", words[0]); return 1; }
  softmax = count < 3 || strcmp(words[2], "sigmoid") != 0;
  uint32_t seed = count < 4 ? 7 : strtoul(words[3], NULL, 10);
  int epochs = count < 5 ? 1 : atoi(words[4]);
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
    //fr Un autre ordre à chaque époque (Fisher et Yates), le même que dans l'application.
    //en Another order in each epoch (Fisher and Yates), the same as in the app.
    for (long n = 0; n < samples; n++) order[n] = n;
    state = (uint32_t)(epoch + 1) * 0x9e3779b1u + seed;
    for (long n = samples - 1; n > 0; n--) {
      long other = (long)(drawn() * (n + 1));
      uint32_t kept = order[n];
      order[n] = order[other];
      order[other] = kept;
    }
    //[M1 M2
    for (long n = 0; n < samples; n++) {
      take(images + 784L * order[n], labels[order[n]]);
      forward();
      backward();
      addGradients();
      int last = n == samples - 1;
      if ((n + 1) % P == 0 || last) correct((n + 1) % P == 0 ? P : (int)((n + 1) % P));
    }
    //]M1 M2
    long right = 0;
    for (long n = 0; n < tests; n++) {
      take(testImages + 784 * n, testLabels[n]);
      forward();
      int best = 0;
      for (int k = 1; k < Ns; k++) if (yHat[k] > yHat[best]) best = k;
      right += best == testLabels[n];
    }
    printf("%d: %ld / %ld\n", epoch + 1, right, tests);
  }
  return 0;
}
#endif

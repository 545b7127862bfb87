#fr backprop.py – la méthode M du cours, avec une couche cachée, sur MNIST. NumPy seul.
#fr
#fr   python3 backprop.py dossier [sigmoid|softmax] [graine] [époques]
#fr
#fr Le dossier contient les quatre fichiers de MNIST tels quels (train-images-idx3-ubyte, …). La ligne p d'un tableau est
#fr l'échantillon p du lot ; la colonne 0 de X et de U est le neurone de biais. sigma, deltaHid et les colonnes de w
#fr commencent à j = 1 : l'indice j du cours s'y trouve en j - 1.
#en backprop.py – the course's method M, with one hidden layer, on MNIST. NumPy alone.
#en
#en   python3 backprop.py folder [sigmoid|softmax] [seed] [epochs]
#en
#en The folder holds MNIST's four files as they come (train-images-idx3-ubyte, …). Row p of an array is sample p of the
#en batch; column 0 of X and of U is the bias neuron. sigma, deltaHid and w's columns begin at j = 1: the course's index
#en j stands there at j - 1.
import gzip
import os
import sys

import numpy as np

softmax = True  #fr False : sigmoïde et erreur quadratique (A) ; True : softmax et coût logarithmique (B)
                #en False: sigmoid and squared error (A); True: softmax and log cost (B)
factor = 1      #fr le facteur du coût ℰ : 1 comme en A, ½ comme en G (R1)
                #en the factor of the cost ℰ: 1 as in A, ½ as in G (R1)
mean = True     #fr le gradient du lot : la moyenne (A8) ou la somme (B11)
                #en the batch's gradient: the mean (A8) or the sum (B11)
alpha = 0.5
P = 10


#§ N.sigmoid
#[F3 F5a
def g(x):
    return 1 / (1 + np.exp(-x))
#]F3 F5a


#[F1 F3 P2 P3 P4
def with_bias(values):
    return np.hstack([np.ones((len(values), 1)), values])
#]F1 F3 P2 P3 P4


#§ F.input
def inputs(images):
    #[F1 P2 P4
    return with_bias(images.reshape(len(images), -1) / 255)
    #]F1 P2 P4


#§ M1
def forward(w, z, X):
    #[F2
    sigma = X @ w
    #]F2
    #[F3 P3
    U = with_bias(g(sigma))
    #]F3 P3
    #[F4
    tau = U @ z
    #]F4
    if not softmax:
        #[F5a
        yHat = g(tau)
        #]F5a
    else:
        #[F5b B1
        e = np.exp(tau - tau.max(axis=1, keepdims=True))  #fr la plus grande production retranchée (R4)
                                                          #en the largest pre-activation subtracted (R4)
        yHat = e / e.sum(axis=1, keepdims=True)
        #]F5b B1
    return sigma, U, tau, yHat


#§ A.cost
def costs(tau, yHat, y):
    if not softmax:
        #[A1
        return factor * ((yHat - y) ** 2).sum(axis=1)
        #]A1
    #[B2
    largest = tau.max(axis=1)
    return largest + np.log(np.exp(tau - largest[:, None]).sum(axis=1)) - (y * tau).sum(axis=1)
    #]B2


#§ M2
def backward(z, U, yHat, y):
    if not softmax:
        #[A3
        deltaOut = 2 * factor * yHat * (1 - yHat) * (yHat - y)
        #]A3
    else:
        #[B7
        deltaOut = yHat - y
        #]B7
    #[A5 B9 P6
    H = U[:, 1:]  #fr sans le neurone de biais, qui n'a pas d'erreur
                  #en without the bias neuron, which has no error
    deltaHid = H * (1 - H) * (deltaOut @ z[1:].T)
    #]A5 B9 P6
    return deltaOut, deltaHid


#§ M3
def gradients(X, U, deltaOut, deltaHid):
    #[A6 B10
    gradZ = U.T @ deltaOut  #fr la somme sur p est dans le produit
                            #en the sum over p is in the product
    gradW = X.T @ deltaHid
    #]A6 B10
    #[A8 B11 P5
    each = 1 / len(X) if mean else 1  #fr une seule fois (P5)
                                      #en once only (P5)
    return each * gradW, each * gradZ
    #]A8 B11 P5


def corrections(gradW, gradZ):
    #[A9 B12 M3
    return -alpha * gradW, -alpha * gradZ
    #]A9 B12 M3


#§ P1
#fr Nombres au hasard dans [0, 1[ : mulberry32. La même graine donne les mêmes nombres que l'application.
#en Random numbers in [0, 1): mulberry32. The same seed gives the same numbers as the app.
def drawn(seed, count):
    with np.errstate(over="ignore"):
        state = np.uint32(seed & 0xFFFFFFFF) + np.arange(1, count + 1, dtype=np.uint32) * np.uint32(0x6D2B79F5)
        t = (state ^ (state >> np.uint32(15))) * (state | np.uint32(1))
        t ^= t + (t ^ (t >> np.uint32(7))) * (t | np.uint32(61))
        return (t ^ (t >> np.uint32(14))) / 4294967296


#fr P1 : entre −√(6 / (entrées + sorties)) et +√(6 / (entrées + sorties)), les biais à 0.
#en P1: between −√(6 / (inputs + outputs)) and +√(6 / (inputs + outputs)), the biases 0.
def initial_weights(seed, sizes):
    #[P1
    shapes = [(below + 1, above) for below, above in zip(sizes, sizes[1:])]
    numbers = drawn(seed, sum(rows * columns for rows, columns in shapes))
    weights = []
    for rows, columns in shapes:
        own, numbers = np.split(numbers, [rows * columns])
        layer = np.sqrt(6 / (rows - 1 + columns)) * (2 * own - 1).reshape(rows, columns)
        layer[0] = 0
        weights.append(layer)
    return weights
    #]P1


#fr Un ordre au hasard de 0..n−1 (Fisher et Yates), autre à chaque époque, le même que dans l'application.
#en A random order of 0..n−1 (Fisher and Yates), another in each epoch, the same as in the app.
def epoch_order(seed, epoch, samples):
    order = list(range(samples))
    numbers = drawn((epoch + 1) * 0x9E3779B1 + seed, samples - 1)
    for n, number in zip(range(samples - 1, 0, -1), numbers):
        other = int(number * (n + 1))
        order[n], order[other] = order[other], order[n]
    return order


#§ M
#fr Un fichier de MNIST, compressé ou non, son en-tête sauté : 16 octets pour les images, 8 pour les étiquettes.
#en A file of MNIST, compressed or not, without its header: 16 bytes for images, 8 for labels.
def read(folder, name, header):
    path = os.path.join(folder, name)
    packed = os.path.exists(path + ".gz") and not os.path.exists(path)
    with gzip.open(path + ".gz") if packed else open(path, "rb") as file:
        return np.frombuffer(file.read(), dtype=np.uint8, offset=header)


def run(folder, output="softmax", seed=7, epochs=1):
    global softmax
    softmax = output != "sigmoid"
    images = read(folder, "train-images-idx3-ubyte", 16).reshape(-1, 784)
    labels = read(folder, "train-labels-idx1-ubyte", 8)
    tests = inputs(read(folder, "t10k-images-idx3-ubyte", 16).reshape(-1, 784))
    test_labels = read(folder, "t10k-labels-idx1-ubyte", 8)
    samples = min(int(os.environ.get("SAMPLES", len(images))), len(images))
    #[N
    truth = np.eye(10)[labels]
    #]N
    w, z = initial_weights(int(seed), [784, 30, 10])
    for epoch in range(int(epochs)):
        order = epoch_order(int(seed), epoch, samples)
        #[M1 M2
        for first in range(0, samples, P):
            batch = order[first : first + P]
            X, y = inputs(images[batch]), truth[batch]
            sigma, U, tau, yHat = forward(w, z, X)
            deltaOut, deltaHid = backward(z, U, yHat, y)
            corrW, corrZ = corrections(*gradients(X, U, deltaOut, deltaHid))
            w, z = w + corrW, z + corrZ
        #]M1 M2
        right = (forward(w, z, tests)[3].argmax(axis=1) == test_labels).sum()
        print(f"{epoch + 1}: {right} / {len(test_labels)}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("python3 backprop.py folder [sigmoid|softmax] [seed] [epochs]")
    run(*sys.argv[1:])

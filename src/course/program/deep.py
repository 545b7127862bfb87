#fr deep.py – la méthode du cours avec un nombre quelconque de couches cachées (section G), sur MNIST. NumPy seul.
#fr
#fr   python3 deep.py dossier 784,30,30,10 [sigmoid|softmax] [graine] [époques]
#fr
#fr Les couches se comptent comme en G : w[h], a[h], o[h] et delta[h] pour h = 1..m, o[0] = X. La colonne 0 de o[h] est le
#fr neurone de biais ; a[h], delta[h] et les colonnes de w[h] commencent à j = 1, donc en j - 1.
#en deep.py – the course's method with any number of hidden layers (section G), on MNIST. NumPy alone.
#en
#en   python3 deep.py folder 784,30,30,10 [sigmoid|softmax] [seed] [epochs]
#en
#en Layers are counted as in G: w[h], a[h], o[h] and delta[h] for h = 1..m, o[0] = X. Column 0 of o[h] is the bias neuron;
#en a[h], delta[h] and w[h]'s columns begin at j = 1, hence at j - 1.
import gzip
import os
import sys

import numpy as np

softmax = True  #fr False : sigmoïde et erreur quadratique ; True : softmax et coût logarithmique
                #en False: sigmoid and squared error; True: softmax and log cost
factor = 0.5    #fr le facteur du coût E (R1)
                #en the factor of the cost E (R1)
mean = True     #fr le gradient du lot : la moyenne ou la somme (R2)
                #en the batch's gradient: the mean or the sum (R2)
alpha = 0.5
P = 10


#§ N.sigmoid
#[G1
def g(x):
    return 1 / (1 + np.exp(-x))
#]G1


#[F1 G1
def with_bias(values):
    return np.hstack([np.ones((len(values), 1)), values])
#]F1 G1


#§ F.input
def inputs(images):
    #[F1
    return with_bias(images.reshape(len(images), -1) / 255)
    #]F1


#§ M1
def forward(w, X):
    m = len(w) - 1
    a, o = [None] * (m + 1), [X] + [None] * m
    #[G1
    for h in range(1, m + 1):
        a[h] = o[h - 1] @ w[h]
        if h < m:
            o[h] = with_bias(g(a[h]))
    if not softmax:
        o[m] = g(a[m])
    else:
        e = np.exp(a[m] - a[m].max(axis=1, keepdims=True))
        o[m] = e / e.sum(axis=1, keepdims=True)
    #]G1
    return a, o


#§ A.cost
def costs(a, o, y):
    if not softmax:
        return factor * ((o[-1] - y) ** 2).sum(axis=1)
    largest = a[-1].max(axis=1)
    return largest + np.log(np.exp(a[-1] - largest[:, None]).sum(axis=1)) - (y * a[-1]).sum(axis=1)


#§ M2
def backward(w, o, y):
    m = len(w) - 1
    delta = [None] * (m + 1)
    #[G2
    delta[m] = o[m] - y if softmax else 2 * factor * o[m] * (1 - o[m]) * (o[m] - y)
    #]G2
    #[G4 G5
    for h in range(m - 1, 0, -1):
        out = o[h][:, 1:]
        delta[h] = out * (1 - out) * (delta[h + 1] @ w[h + 1][1:].T)
    #]G4 G5
    return delta


#§ M3
def gradients(o, delta):
    #[G6
    sums = [o[h - 1].T @ delta[h] for h in range(1, len(delta))]  #fr la somme sur p est dans le produit
                                                                  #en the sum over p is in the product
    #]G6
    #[G7
    each = 1 / len(o[0]) if mean else 1  #fr une seule fois (P5)
                                         #en once only (P5)
    return [None] + [each * own for own in sums]
    #]G7


def corrections(gradient):
    #[G8
    return [None] + [-alpha * own for own in gradient[1:]]
    #]G8


#§ P1
#fr Nombres au hasard dans [0, 1[ : mulberry32. La même graine donne les mêmes nombres que l'application.
#en Random numbers in [0, 1): mulberry32. The same seed gives the same numbers as the app.
def drawn(seed, count):
    with np.errstate(over="ignore"):
        state = np.uint32(seed & 0xFFFFFFFF) + np.arange(1, count + 1, dtype=np.uint32) * np.uint32(0x6D2B79F5)
        t = (state ^ (state >> np.uint32(15))) * (state | np.uint32(1))
        t ^= t + (t ^ (t >> np.uint32(7))) * (t | np.uint32(61))
        return (t ^ (t >> np.uint32(14))) / 4294967296


def initial_weights(seed, sizes):
    shapes = [(below + 1, above) for below, above in zip(sizes, sizes[1:])]
    numbers = drawn(seed, sum(rows * columns for rows, columns in shapes))
    weights = [None]
    for rows, columns in shapes:
        own, numbers = np.split(numbers, [rows * columns])
        layer = np.sqrt(6 / (rows - 1 + columns)) * (2 * own - 1).reshape(rows, columns)
        layer[0] = 0
        weights.append(layer)
    return weights


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


def run(folder, layers="784,30,30,10", output="softmax", seed=7, epochs=1):
    global softmax
    softmax = output != "sigmoid"
    images = read(folder, "train-images-idx3-ubyte", 16).reshape(-1, 784)
    labels = read(folder, "train-labels-idx1-ubyte", 8)
    tests = inputs(read(folder, "t10k-images-idx3-ubyte", 16).reshape(-1, 784))
    test_labels = read(folder, "t10k-labels-idx1-ubyte", 8)
    samples = min(int(os.environ.get("SAMPLES", len(images))), len(images))
    truth = np.eye(10)[labels]
    w = initial_weights(int(seed), [int(size) for size in layers.split(",")])
    for epoch in range(int(epochs)):
        order = epoch_order(int(seed), epoch, samples)
        for first in range(0, samples, P):
            batch = order[first : first + P]
            X, y = inputs(images[batch]), truth[batch]
            a, o = forward(w, X)
            added = corrections(gradients(o, backward(w, o, y)))
            w = [None] + [own + delta for own, delta in zip(w[1:], added[1:])]
        right = (forward(w, tests)[1][-1].argmax(axis=1) == test_labels).sum()
        print(f"{epoch + 1}: {right} / {len(test_labels)}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("python3 deep.py folder 784,30,30,10 [sigmoid|softmax] [seed] [epochs]")
    run(*sys.argv[1:])

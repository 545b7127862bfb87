import type { ChapterProse } from "../prose.ts";

export const en = {
  objectives: [
    "say what a partial derivative measures, and check one by nudging a single number;",
    "multiply derivatives along a path, and add up paths;",
    "explain why $g'(x) = g(x)\\,(1 - g(x))$, and read a sum or the product of a matrix and a vector.",
  ],
  texts: {
    "D.intro":
      "The notes take all this for granted. This chapter asks only that you can differentiate a function of one variable. Read it now, skip it, or come back to it by the links [D1] to [D7] that you will meet in the course. In each figure a slider changes one number: watch what moves with it.",
    "D.partial":
      "The cost of a network depends on thousands of weights at once. To find out what one of them does, we hold all the others still and move only that one: what is left is a function of one variable, which we can differentiate. The result is called a *partial derivative*, and is written with a round ∂. Take a function of two numbers:",
    "D.partial.nudge":
      "In the first derivative $v$ is held: it is a constant, and the derivative of $u^2$ is $2u$. In the second it is $u$ that is held. With $u = 3$ and $v = 2$ we have $f = 18$, $\\partial f/\\partial u = 12$ and $\\partial f/\\partial v = 9$. Let us check the first: if $u$ goes to $3.01$, $f$ goes to $18.1202$. It rises by $0.1202$, which is about $12 \\times 0.01 = 0.12$. The partial derivative says how many times as much as $u$ the value of $f$ moves, as long as the step is small.",
    "D.gradient":
      "The *gradient* of $f$ is the list of its partial derivatives, here $(2uv,\\ u^2)$. The course calls gradient of a weight the partial derivative of the cost with respect to that weight, in other words one entry of this list.",
    "D.chain":
      "Suppose that $u$ acts on $v$, and $v$ on $c$. If $v$ moves 3 times as much as $u$, and $c$ moves 2 times as much as $v$, then $c$ moves $2 \\times 3 = 6$ times as much as $u$. Derivatives along a path are multiplied. This is the *chain rule*, the derivative of a composite function: $(c \\circ v)'(u) = c'(v(u))\\,v'(u)$. Written with ∂:",
    "D.chain.why":
      "In the figure, $u$ takes a small step. Set the two derivatives, and follow the step from left to right: each link multiplies it.",
    "D.chain.course":
      "The course uses it from [A3] on: the pre-activation {tau k} acts on the prediction {yHat k}, which acts on the cost. If $\\hat y_k = 0.8$ and $y_k = 1$, the first link is $0.8 \\times (1 - 0.8) = 0.16$, the second is $2 \\times (0.8 - 1) = -0.4$, and their product is $0.16 \\times (-0.4) = -0.064$. It is negative: raising {tau k} a little makes the cost fall.",
    "D.paths":
      "Sometimes $u$ acts on $c$ by several paths at once, here through $v_1$ and through $v_2$. Each path contributes its share, a product as in [D2], and the shares are added up:",
    "D.paths.why":
      "If the first path contributes $2 \\times 3 = 6$ and the second $4 \\times (-1) = -4$, then $c$ moves $6 - 4 = 2$ times as much as $u$. A path with a link that is 0 contributes nothing. In the course, a hidden neuron acts on the cost by ten paths, one for each output: [A4] and [B8] are this same sum, with ten terms.",
    "D.exp":
      "The exponential turns a sum into a product, and is its own derivative. It is always positive, equals 1 at 0, and approaches 0 when $x$ is very negative:",
    "D.log":
      "The logarithm is its inverse function: $\\log(e^x) = x$. It exists for positive numbers only, turns a product into a sum, and its derivative at $x$ is $1/x$:",
    "D.log.key":
      "Throughout the course, log is the *natural logarithm*, which calculators write ln ([R7]). The log key of a calculator gives the decimal logarithm: for 0.175 it shows −0.757, and the ln key shows −1.743. The second value is the one you need.",
    "D.sigmoid":
      "The sigmoid $g(x) = 1/(1 + e^{-x})$ rises from 0 to 1. The derivative of $1/u$ is $-u'/u^2$, here with $u = 1 + e^{-x}$ and $u' = -e^{-x}$. We split the result into two fractions:",
    "D.sigmoid.step":
      "The first fraction is $g(x)$. The second is $1 - g(x)$: put both terms over the same denominator.",
    "D.sigmoid.read":
      "So $g'(x) = g(x)\\,(1 - g(x))$: the slope is calculated from the value of $g$, without another exponential. At 0, $g = 0.5$ and the slope is $0.5 \\times 0.5 = 0.25$; this is its maximum, ¼. At 3, $g \\approx 0.9526$ and the slope is only $0.9526 \\times 0.0474 \\approx 0.0452$. Far from 0 the curve is almost flat: the neuron is said to be *saturated*.",
    "D.sum":
      "The sign $\\sum$ is short for an addition. Below the sign stand the letter that changes and its first value; above it, its last value. For an output neuron $k$ that receives three activations:",
    "D.sum.letters":
      "The letter $j$ is a *dummy* index: it only says what is added up, and any other letter does as well, $\\sum_j z_{jk}\\,U_j = \\sum_l z_{lk}\\,U_l$. The letter $k$ is *free*: the formula holds for each output, and you choose which. Where one letter might be both at once, the course takes another ([A7]).",
    "D.sum.factor":
      "What does not depend on the dummy letter comes out of the sum: $\\sum_k a\\,b_k = a \\sum_k b_k$. With $a = 2$ and the three values 1, 3 and 5 of $b_k$, we have $2 + 6 + 10 = 18$ on one side and $2 \\times 9 = 18$ on the other. And when a sum is differentiated with respect to a number that occurs in one term only, that term alone is left: the others are constants.",
    "D.matrix":
      "A matrix $M$ is a table of numbers; $M_{jk}$ is the one in row $j$ and column $k$. To multiply it by a vector $v$, take a sum of products for each row:",
    "D.matrix.shape":
      "The vector has as many entries as the matrix has columns, and the result as many as the matrix has rows. In [A5], with thirty hidden neurons, $M$ has 30 rows and 10 columns: it turns the ten output errors into thirty hidden errors.",
  },
  lessons: {
    D1: "Partial derivative: nudge one, hold the rest",
    D2: "The chain rule, along one path",
    D3: "Several paths: add them up",
    D4: "Exponential and logarithm",
    D5: "The sigmoid and its slope",
    D6: "Sums and indices",
    D7: "A matrix times a vector",
  },
} satisfies ChapterProse<"D">;

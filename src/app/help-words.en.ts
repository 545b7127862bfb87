import type { HelpWords } from "./help-words.fr.ts";

/** The in-app help: one section a place, then the keys. */
export const en = {
  sections: [
    {
      title: "Course",
      text: "On the left the course, on the right the network at work (on a phone, under the tabs Text and Network), at the bottom the steps of the method. Point at a symbol: its cells light up in every figure. Click a cell: the loupe shows where its value comes from, and checks gradients by the cost. Chapter D recalls what one needs to know of derivatives. A|B, at the end of the chapter menu, sets the two variants face to face. The guided tour, at the top right (on a small screen, in the menu), first follows two numbers, then a digit, step by step.",
    },
    {
      title: "Exercises",
      text: "Compute every number of the course yourself, from the calculation given whole to the blank page. Comma or point, a fraction or a small calculation: all of it is read, and what cannot be read is never wrong. A wrong answer is explained: the formula behind it, the part that differs, the line of the course. The loupe asks for any cell.",
    },
    {
      title: "Faults",
      text: "Give the program one fault of chapter P and run it beside the right one: same seed, same images, same order. Predict what the cost will do, then see the curves and the numbers in which it shows. A table tells by what each fault can be found; then find a hidden one yourself, with few looks.",
    },
    {
      title: "Train",
      text: "Choose α, P and N_c, then start training: it runs in a thread of its own and the page stays fluid. Pause whenever you like; the course then shows the trained weights. A slider goes back in time, and the Misread digits tab shows the digits misread.",
    },
    {
      title: "Draw",
      text: "Draw a digit: it is normalised as MNIST’s were, then classified. Say which digit it truly is and the backward phase works on it too. Keep a few of your own digits and the network can learn your handwriting.",
    },
    {
      title: "For teachers",
      text: "At the head of the exercises, “Make a sheet” makes a sheet to print and its key. To know the mistakes of a class, each student goes to Exercises, at the foot, under “Progress”, and chooses “Save my results”, then gives you the file. You open all the files together in “Results of a class”; nothing leaves your device. “Share” gives the exact address of what you show, or the code that puts a scene or a chapter into another page.",
    },
  ],
  keyboard: [
    {
      title: "Keyboard: the course",
      keys: [
        ["→ ←", "next, previous step; in the tour, next, previous scene"],
        ["Space", "play, pause"],
        ["Home End", "first, last step"],
        ["Tab", "from one symbol, figure or button to the next"],
        ["Enter", "pin the cell or symbol"],
        ["Esc", "close the loupe, leave the tour"],
      ],
    },
    {
      title: "Keyboard: the exercises",
      keys: [
        ["Enter", "check the answer"],
        ["↑ ↓", "choose among the answers"],
      ],
    },
    {
      title: "Keyboard: the drawing pad",
      keys: [
        ["→ ← ↑ ↓", "move the pen"],
        ["Space", "put the pen down, or lift it"],
        ["Ctrl + Z", "undo the last stroke"],
        ["Esc", "give the stroke up"],
      ],
    },
  ],
} satisfies HelpWords;

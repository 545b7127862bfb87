import type { DrawWords } from "./words.fr.ts";

function several(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

export const en = {
  pad: "Drawing pad",
  padHelp:
    "With the keyboard: the arrows move the pen, Space puts it down or lifts it, Escape gives the stroke up, Ctrl + Z undoes the last one.",
  padRole: "drawing pad",
  prompt: "Draw a digit here",
  promptKeys: "with mouse, pen or finger, or with the arrow keys and Space",
  penDown: "Pen down: the arrows draw.",
  penUp: "Pen up.",
  penAt: ({ across, down }) =>
    `Pen ${["on the left", "at the middle", "on the right"][across]}, ${["at the top", "half-way down", "at the bottom"][down]}.`,
  padFull: "This drawing is full: 10,000 points. Nothing is lost; lift the pen, then undo or erase a stroke.",
  tool: "Tool",
  tools: { pen: "Pen", eraser: "Eraser" },
  undo: "Undo",
  redo: "Redo",
  clear: "Clear",

  reading: "What the network reads",
  nothingYet: "Nothing to read yet: from the first stroke on, the network answers here.",
  answerWithheld: "No answer here: this network has not learnt to read.",
  answer: (digit) => `The network reads a ${digit}`,
  answerSpoken: (digit, sureness, share) => `The network reads a ${digit}, ${sureness}, ŷ ${share}.`,
  sureness: {
    sure: "without hesitation",
    fairly: "fairly sure",
    hesitant: "hesitant",
    lost: "little better than a guess",
  },
  runnerUp: (digit, share) => `Next: ${digit}, with ŷ ${share}`,
  prediction: (digit, value) => `ŷ of digit ${digit} ${value}`,
  bars: { sigmoid: "Predictions ŷ, sigmoid output", softmax: "Predictions ŷ, softmax output" },
  outputs: "Output",
  outputNames: { sigmoid: "sigmoid", softmax: "softmax", both: "both" },
  lookalikes: "The training digits that look most like it",
  lookalike: (label, index) => `a ${label}, no. ${index} of the training set`,
  lookalikesNone: "They appear here as soon as you draw.",
  measured: (share, right, count) => `This network reads ${share} of MNIST’s test digits right (${right} of ${count}).`,
  measuring: "Measuring what this network can read…",

  untrained: (share) =>
    `This network has not learnt yet: its weights are random and it reads only ${share} of the test digits right, hardly better than chance. Its answer would mean nothing.`,
  barelyTrained: (share) =>
    `This network has learnt little: its weights have been corrected, but it reads only ${share} of the test digits right. Its answer would mean little.`,
  howTrained: "How it learns",
  trainOffer:
    "A few seconds are enough: 784–100–10, softmax and log cost, on MNIST’s 60,000 digits, half of which are turned, slanted or stretched anew in each epoch.",
  trainOfferStyled:
    "One sample in eight is taken from the styles that MNIST lacks, further down. α stays the same, as in the course; in the end, the mean of the weights over the last four epochs is kept. (Styles and mean are added to the notes.)",
  trainOfferPlain: "The styles that MNIST lacks, further down, are not among them. α falls after each epoch.",
  trainReplaces: (network) =>
    `This new network will take the place of the course’s (${network}), which is kept: one click brings it back.`,
  writingStyles: "writing digits in the styles that MNIST lacks…",
  train: "Train the network",
  trainWaits: "Training begins as soon as all of MNIST’s digits are here.",
  trainingNow: (epoch, epochs) => `epoch ${epoch} of ${epochs}`,
  trainingLabel: "Training",
  trainFailed: "Training was interrupted. The last finite weights are kept; try again.",
  stop: "Stop",

  preparation: "From stroke to input X",
  preparationWhy:
    "The network has only ever seen digits prepared in one way. For it to recognise yours, they are prepared as MNIST prepared its own.",
  preparationSteps: {
    strokes: {
      title: "1. Strokes",
      why: "Your gesture, kept as a row of points: the picture is made from them again, exactly, whenever you come back.",
    },
    box: {
      title: "2. Bounding box",
      why: "The smallest rectangle around the ink. Where you write and how large no longer matter.",
    },
    scaled: {
      title: "3. 20 × 20",
      why: "Scaled until its longer side is 20 pixels, without distortion; the line is as wide as MNIST’s ink.",
    },
    centred: {
      title: "4. Centre of mass",
      why: "Moved until the ink’s centre of mass (the cross) lies in the middle of the field: this is how all 70,000 digits were placed.",
    },
    input: {
      title: "5. X, 28 × 28",
      why: "784 grey levels from 0 to 255, divided by 255: these are X₁ … X₇₈₄. The bias neuron X₀ = 1 joins them.",
    },
  },
  preparationPicture: (title) => `Picture of step ${title}`,
  aspectKept: (width, height) => `${width} × ${height} units of the pad`,
  shifted: (right, down, pixels) =>
    `moved by ${pixels(right)} pixel to the ${right < 0 ? "left" : "right"} and ${pixels(down)} ${down < 0 ? "up" : "down"}`,
  feed: "The network is given",
  feeds: { prepared: "the digit, prepared", unprepared: "the pad shrunk, without normalisation" },
  unpreparedNote:
    "Without normalisation the whole pad is shrunk to 28 × 28: the line too thin, the digit too small and out of place. The network has never seen the like; of digits written with a pen it then reads about one in five.",
  retouchedNote:
    "Pixels have been retouched by hand: that image is what the network is given. “Undo” leads back to the strokes.",
  pixelsOnly: "This image was made pixel by pixel: there is no stroke to prepare.",

  grid: "Grid of 28 × 28 pixels",
  gridTitle: "Retouch pixel by pixel",
  gridHelp:
    "The arrows go from pixel to pixel, Space inks or clears one, + and − change its grey. With mouse or finger: touch, drag.",
  gridCell: (row, column, grey) => `row ${row}, column ${column}: grey ${grey} of 255`,

  backward: "Backward, on your digit",
  sayWhich: "Say which digit it is",
  whichDigit: "Which digit did you draw?",
  digitSaid: (digit) => `It is a ${digit}.`,
  unsay: "Take this answer back",
  backwardFirst: "Draw a digit first: the backward phase needs an input X.",
  backwardTeaser:
    "Without the true digit there is no y, hence no error to propagate. Say it, and the whole backward phase opens.",
  seeInCourse: "See it in the course, step by step",
  cost: (letter) => `Cost ${letter}`,
  blame: "The pixels that the error blames",
  blameWhy:
    "The same sum as for δ^caché, one layer further down. It says what a little more ink in a pixel would do to the cost.",
  blameMore: "sign +: ink here would raise the cost",
  blameLess: "sign −: ink here would lower it",
  blameCell: (row, column, value) => `row ${row}, column ${column}: ∂cost/∂X = ${value}`,
  correctOnce: "Correct once",
  correctTen: "Correct ten times",
  takeBack: "Back to the weights before",
  corrections: (count) => several(count, "weight update applied", "weight updates applied"),
  before: "before",
  after: "now",
  costOfDigit: "cost of this digit",
  testAccuracy: "test digits read right",
  overfit:
    "Over-fitting: the cost of this one digit has fallen, but the network has forgotten part of the others. Repeating the update for a single example learns it at the expense of the others.",
  overfitMild: "This digit is better off, and the others have hardly suffered. Go on: you will see where that ends.",
  rateUsed: (alpha) => `with α = ${alpha}`,

  hand: "Teach it your handwriting",
  handWhy:
    "The 1 with a long upstroke, the crossed 7, the curled 9: MNIST has few of them. Keep some of your digits (ten of each is good), then go on training with them mixed into MNIST’s.",
  collect: (digit) => `Keep this ${digit ?? "digit"}`,
  collectFirst: "Draw a digit and say which it is: then you can keep it.",
  collectStrokes: "Only strokes are kept, and this image has none. Draw on the pad, by hand or with the arrow keys.",
  noteAdded: (digit, heldOut) =>
    heldOut
      ? `This ${digit} is kept, and held out: it will be tested with, never learnt from.`
      : `This ${digit} is kept: it will be learnt from.`,
  notes: {
    already: "This drawing was in the collection already. Nothing has changed.",
    full: "The collection is full: 2,000 digits. Nothing is lost; delete some to make room.",
    "kept-nothing":
      "The device refuses to keep the collection (storage full, or a private window). Nothing is lost while this page stays open; export it as a file.",
    unreadable:
      "Part of what the device kept could not be read and was left out. What could be read is here; if you have an exported file, import it.",
  },
  noteDeleted: (count) => `${several(count, "digit", "digits")} deleted.`,
  noteImported: (added, duplicates, leftOut, faulty) =>
    [
      `${several(added, "digit", "digits")} added.`,
      duplicates > 0 ? `${several(duplicates, "was", "were")} there already.` : "",
      leftOut > 0 ? `${several(leftOut, "found", "found")} no room.` : "",
      faulty > 0 ? `${several(faulty, "damaged entry was", "damaged entries were")} left out.` : "",
    ]
      .filter((part) => part !== "")
      .join(" "),
  noteRefused: {
    "too-large":
      "This file is over 64 MB: no collection is as large. Yours has not changed; choose a file exported from here.",
    unreadable:
      "This file could not be read: it was moved, or access is refused. The collection has not changed; choose it again.",
    "not-json": "This file is not JSON. The collection has not changed; choose a file exported from here.",
    "not-a-collection":
      "This JSON file is not a collection of digits. Yours has not changed; choose a file exported from here.",
    "unknown-version":
      "This file comes from a newer version of Deltascope. The collection has not changed; reload the page to update it.",
    "too-many": "This file holds more than 2,000 digits. The collection has not changed; split the file.",
  },
  collected: (taught, heldOut) =>
    `${several(taught, "digit to learn from", "digits to learn from")}, ${heldOut.toLocaleString("en")} held out to test with`,
  collectedNone: "The collection is empty. It stays on this device: nothing is sent anywhere.",
  classTitle: (digit, count) => `Your ${digit}s (${count.toLocaleString("en")})`,
  keptDigit: ({ label, heldOut }) => (heldOut ? `a ${label}, held out` : `a ${label}`),
  deleteOne: ({ label, heldOut }) => (heldOut ? `Delete this held-out ${label}` : `Delete this ${label}`),
  heldOutMark: "held out",
  heldOutWhy: "The app holds one digit in five out: it is never learnt from, only tested with.",
  exportFile: "Export (JSON)",
  importFile: "Import…",
  deleteAll: "Delete all",
  deleteAllTitle: "Delete the whole collection?",
  deleteAllAsk: (count) =>
    `${several(count, "digit", "digits")} will be erased from this device for good. Export them first if they matter to you.`,
  deleteAllYes: "Delete",
  keepThem: "Keep them",
  showMore: (count) => `… and ${count.toLocaleString("en")} more`,
  close: "Close",

  teach: "Learn my handwriting",
  teachFirst: "Keep at least one digit to begin.",
  teachUntrained: "The network cannot read yet: train it first, above.",
  teaching: (done, total) => `weight update ${done} of ${total}`,
  teachingPreparing: "varying your digits: turned, slanted, stretched…",
  teachingLabel: "Learning your handwriting",
  teachingEnded: "Stopped before the end; the weights reached are kept.",
  teachingFailed: "The numbers overflowed; the last finite weights are kept. Try again.",
  teachingDone: "Learnt.",
  ownHeldOut: "your held-out digits read right",
  changedDigits: "Your held-out digits, before and after",
  changedNone: "None is read better, none worse.",
  changedSome: (gained, lost) =>
    `${[
      gained > 0 ? several(gained, "digit is now read right", "digits are now read right") : "",
      lost > 0 ? several(lost, "digit no longer is", "digits no longer are") : "",
    ]
      .filter((part) => part !== "")
      .join(", ")}.`,
  readBeforeAfter: (label, before, after) => `a ${label}: read as ${before} before, ${after} after`,
  noneHeldOut: "none yet (from two of a digit on)",
  of: (right, count) => `${right} of ${count}`,
} satisfies DrawWords;

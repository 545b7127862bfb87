import type { Language } from "../../course/language.ts";

/** The words of one part of the page, in every language that has been asked for. */
export interface Words<Shape> {
  /** The words themselves; undefined while they are not here. */
  in(language: Language): Shape | undefined;
  /** Fetches them, once. Rejects where their file does not arrive, and asks anew the next time. */
  load(language: Language): Promise<Shape>;
}

/** Words that come when a part of the page first needs them. */
export interface LaterWords<Shape> extends Words<Shape> {
  /**
   * Fetches them in every language that the page speaks; once they are here they are among the words of each language that it goes on
   * to speak. Rejects where a file does not arrive, and asks anew the next time.
   */
  arrive(): Promise<void>;
}

/** How the words of each language are fetched: the French say which there are, every other language must have them all. */
type Loaders<Shape> = { readonly fr: () => Promise<{ readonly fr: Shape }> } & {
  readonly [Other in Exclude<Language, "fr">]: () => Promise<{ readonly [Same in Other]: NoInfer<Shape> }>;
};

const declared = new Set<Words<unknown>>();
const spoken = new Set<Language>();

/**
 * The words that stand beside a panel, a file a language: `inLanguages({ fr: () => import("./words.fr.ts"), en: … })`.
 * The French says which words there are, and the English `satisfies` its type. What a language needs is fetched when the
 * page speaks it: never both for one reader.
 */
export function inLanguages<Shape>(loaders: Loaders<Shape>): Words<Shape> {
  const words = wordsFrom(loaders);
  declared.add(words);
  return words;
}

/** The same for words that are too many to come with the code that shows them: a part of the page has them arrive before it is shown. */
export function inLanguagesLater<Shape>(loaders: Loaders<Shape>): LaterWords<Shape> {
  const words = wordsFrom(loaders);
  const arrive = async (): Promise<void> => {
    // The page may come to speak another language meanwhile.
    for (let languages = -1; languages !== spoken.size; ) {
      languages = spoken.size;
      await Promise.all([...spoken].map(words.load));
    }
    declared.add(words);
  };
  return { ...words, arrive };
}

function wordsFrom<Shape>(loaders: Loaders<Shape>): Words<Shape> {
  const here: Partial<Record<Language, Shape>> = {};
  const asked: Partial<Record<Language, Promise<Shape>>> = {};
  const from: { readonly [L in Language]: () => Promise<Shape> } = {
    fr: async () => (await loaders.fr()).fr,
    en: async () => (await loaders.en()).en,
  };
  const fetched = async (language: Language): Promise<Shape> => {
    try {
      const words = await from[language]();
      here[language] = words;
      return words;
    } catch (error) {
      delete asked[language];
      throw error;
    }
  };
  return {
    in: (language) => here[language],
    load: (language) => {
      asked[language] ??= known(fetched(language));
      return asked[language];
    },
  };
}

/**
 * The promise, saying of itself what it has come to, in the fields that React's `use` reads: words that are here are then read
 * at once, without the page waiting a moment for them.
 */
export function known<Shape>(promise: Promise<Shape>): Promise<Shape> {
  promise.then(
    (value) => {
      Object.assign(promise, { status: "fulfilled", value });
    },
    (reason) => {
      Object.assign(promise, { status: "rejected", reason });
    },
  );
  return promise;
}

/** From here on the page speaks this language: resolves when all the words that it has are here in it. */
export async function speak(language: Language): Promise<void> {
  spoken.add(language);
  await wordsOf(language);
}

/** Resolves when the words that the code loaded so far declares are here, in the languages that the page speaks. */
export async function wordsReady(): Promise<void> {
  await Promise.all([...spoken].map(wordsOf));
}

async function wordsOf(language: Language): Promise<void> {
  // Code that arrives meanwhile brings words of its own.
  for (let loaded = -1; loaded !== declared.size; ) {
    loaded = declared.size;
    await Promise.all([...declared].map((words) => words.load(language)));
  }
}

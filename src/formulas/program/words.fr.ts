import type { ProgramKind } from "../../course/program/program-kind.ts";

export const fr = {
  /** The region that holds a listing. */
  region: (ids: string) => `Programme de ${ids}`,
  kind: "Programme en",
  kinds: { core: "TypeScript", c: "C", numpy: "NumPy" } satisfies Record<ProgramKind, string>,
  /** Where the indices of the course stand in each program's arrays. */
  indices: {
    core: "Le code même que cette page exécute (src/core, remarques en anglais). Un tableau de poids est rangé ligne après ligne, biais compris\u00a0: w_ij à la place i·r + j − 1, où r compte les neurones de la couche d’arrivée\u202f; sans biais, σ_j et δ_j sont à la place j − 1. Seul X, comme U, porte le biais en case 0.",
    c: "Des tableaux dont la case 0 est celle du neurone de biais, comme dans le cours\u00a0: X[0] = U[0] = 1. Les indices sont ceux des équations\u202f; là où j part de 1, la case 0 ne sert pas.",
    numpy:
      "La ligne p d’un tableau est l’échantillon p du lot. La colonne 0 de X et de U est le neurone de biais\u202f; σ, δ^caché et les colonnes de w commencent à j = 1, donc l’indice j du cours s’y trouve en j − 1.",
    cDeep:
      "Les couches se comptent comme en G. La case 0 de o[h] est le neurone de biais\u00a0: o[h][0] = 1. Les indices sont ceux des équations, les sorties comptées à partir de 1.",
    numpyDeep:
      "Les couches se comptent comme en G, et la ligne p d’un tableau est l’échantillon p du lot. La colonne 0 de o[h] est le neurone de biais\u202f; a[h], delta[h] et les colonnes de w[h] commencent à j = 1, donc en j − 1.",
  },
  reading: "Comment lire ces lignes",
  none: "Ce programme se passe de cette ligne\u00a0: elle mène à une autre, qu’il calcule directement.",
  lines: (file: string, first: number, last: number): string =>
    first === last ? `${file}, ligne ${first}` : `${file}, lignes ${first} à ${last}`,
  /** The name of a listing's lines. */
  list: (kind: string) => `Lignes en ${kind}`,
  press: "Ligne\u00a0: aller à son équation",
  current: "étape en cours",
  marks:
    "▸ marque les lignes de l’étape en cours. Une ligne choisie (clic, ou flèches puis Entrée) mène à son équation.",
  coming: "Le programme arrive…",
  failed:
    "Le texte du programme n’est pas arrivé. Rien n’est perdu\u00a0: vérifiez la connexion, puis demandez-le à nouveau.",
  again: "Demander à nouveau",
};

export type ProgramWords = typeof fr;

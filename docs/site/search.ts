import type { DefaultTheme } from 'vitepress'

/** Small letters without accents: whoever types « energie » finds « énergie ». The site runs this text in the browser, so it stands alone. */
const foldTerm = (term: string): string =>
  term
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Of two pages that say a word as often, the one written for people comes before the one made from the sources. */
const guidesFirst = (address: string): number => (address.includes('/api/') ? 0.3 : 1)

/** Search without a service: the index is built with the site, one for each language. */
export const searchOptions: DefaultTheme.LocalSearchOptions = {
  miniSearch: {
    options: { processTerm: foldTerm },
    searchOptions: { processTerm: foldTerm, boostDocument: guidesFirst },
  },
  locales: {
    fr: {
      translations: {
        button: { buttonText: 'Rechercher', buttonAriaLabel: 'Rechercher' },
        modal: {
          displayDetails: 'Afficher les extraits',
          resetButtonTitle: 'Effacer la recherche',
          backButtonTitle: 'Fermer la recherche',
          noResultsText: 'Aucun résultat pour',
          footer: {
            selectText: 'choisir',
            selectKeyAriaLabel: 'entrée',
            navigateText: 'parcourir',
            navigateUpKeyAriaLabel: 'flèche haut',
            navigateDownKeyAriaLabel: 'flèche bas',
            closeText: 'fermer',
            closeKeyAriaLabel: 'échap',
          },
        },
      },
    },
  },
}

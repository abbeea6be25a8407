import type { DefaultTheme } from 'vitepress'

/** What the theme says of itself on French pages. */
export const frenchTheme: DefaultTheme.Config = {
  nav: [
    { text: 'Démarrage', link: '/fr/' },
    { text: 'Documentation (en anglais)', link: '/' },
  ],
  outline: { level: [2, 3], label: 'Sur cette page' },
  docFooter: { prev: 'Page précédente', next: 'Page suivante' },
  darkModeSwitchLabel: 'Apparence',
  lightModeSwitchTitle: 'Passer au thème clair',
  darkModeSwitchTitle: 'Passer au thème sombre',
  sidebarMenuLabel: 'Sommaire',
  returnToTopLabel: 'Haut de page',
  langMenuLabel: 'Changer de langue',
  skipToContentLabel: 'Aller au contenu',
  notFound: {
    title: 'Page introuvable',
    quote: 'Cette page n’existe pas, ou plus. Repartez du sommaire ou de la recherche.',
    linkLabel: 'Revenir au démarrage',
    linkText: 'Revenir au démarrage',
  },
}

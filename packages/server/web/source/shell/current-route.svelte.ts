import { routeOf, type Route } from './route.js'

class CurrentRoute {
  #route = $state.raw<Route>(routeOf(location.hash))
  /** Whether a person has moved within the console: the title of the view that comes then takes the focus. */
  hasMoved = false

  get view() {
    return this.#route.view
  }

  get item() {
    return this.#route.item
  }

  read(): void {
    this.hasMoved = true
    this.#route = routeOf(location.hash)
    scrollTo({ top: 0 })
  }
}

export const currentRoute = new CurrentRoute()

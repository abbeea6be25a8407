import { describe, expect, it } from 'vitest'
import { testKey } from '../../src/testing/serve-for-test.js'
import { compared, observed } from '../../src/testing/wounds.test-support.js'
import { lacksBrowser } from '../open-browser.js'
import { consoleBrowser } from './console-browser.js'
import { openConsole } from './open-console.js'
import { serveConsole } from './serve-console.js'
import { alarming, incomparable, photo, serveWounds, smaller } from './wound-set.js'

describe.skipIf(lacksBrowser)('wounds in the console', () => {
  const browser = consoleBrowser()

  it('describes a wound with its mention, its alerts, what is to be verified and the note, and hands on what the nurse said', async () => {
    const { url, model } = await serveWounds([alarming])
    const page = await openConsole(browser(), url, { key: testKey, hash: '#/plaie' })
    const submit = page.getByRole('button', { name: 'Décrire la plaie' })
    await submit.press('Enter')
    expect(await page.getByRole('alert').innerText()).toBe('Choisissez d’abord une photo.')
    expect(await page.evaluate('document.activeElement.id')).toBe('photo-0')
    await page.setInputFiles('#photo-0', await photo('plaie.jpg', 480))
    await page.getByText('Ce que vous savez').press('Enter')
    await page.getByLabel('Longueur (cm)').fill('6')
    await page.getByLabel('Largeur (cm)').fill('3.5')
    await submit.press('Enter')
    await page.getByRole('heading', { name: 'Description proposée' }).waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('wound-result')

    expect(await page.getByRole('note').innerText()).toContain('à vérifier par un professionnel')
    expect(await page.locator('.alert.urgence').innerText()).toMatch(/Urgence\s+Saignement actif/)
    const toCheck = page.getByRole('region', { name: 'À vérifier au lit' })
    expect(await toCheck.getByText('Profondeur : à mesurer au lit.').isVisible()).toBe(true)
    expect(await page.getByText('6 × 3,5 cm').isVisible()).toBe(true)
    expect(await page.getByRole('region', { name: 'Fiche de transmission' }).innerText()).toContain('CIBLE : plaie')
    expect(model.calls).toHaveLength(1)
  })

  it('compares two dated photographs in the order of their dates, under a slider that the keyboard moves', async () => {
    const { url } = await serveWounds([observed, smaller, compared])
    const page = await openConsole(browser(), url, { key: testKey, hash: '#/plaie' })
    await page.getByLabel('Comparer deux photos').check({ force: true })
    await page.setInputFiles('#photo-0', await photo('après.jpg', 400))
    await page.setInputFiles('#photo-1', await photo('avant.jpg', 480))
    await page.getByLabel('Date : première photo').fill('2026-11-20')
    const submit = page.getByRole('button', { name: 'Comparer les photos' })
    await submit.press('Enter')
    expect(await page.getByRole('alert').innerText()).toContain('Donnez la date de chaque photo')
    await page.getByLabel('Date : photo suivante').fill('2026-10-23')
    await submit.press('Enter')
    await page.getByRole('heading', { name: 'amélioration significative' }).waitFor()
    expect(await page.getByText(/^13,5 puis 7,5 cm², soit \u221244,4/).isVisible()).toBe(true)
    expect(await page.getByRole('row', { name: /Lit de la plaie/ }).innerText()).toContain('Amélioration')
    expect(await page.locator('.slider-tag').allInnerTexts()).toEqual(['Avant, 23/10/2026', 'Après, 20/11/2026'])

    const slider = page.getByRole('slider', { name: 'Part visible de la première photo' })
    await slider.press('Home')
    const shown = () => page.evaluate<string>('getComputedStyle(document.querySelector(".slider-top")).clipPath')
    await expect.poll(shown).toBe('inset(0px 100% 0px 0px)')
    await slider.press('End')
    await expect.poll(shown).toBe('inset(0px 0% 0px 0px)')
  })

  it('says that photographs do not allow to tell, when they do not', async () => {
    const { url } = await serveWounds([observed, smaller, incomparable])
    const page = await openConsole(browser(), url, { key: testKey, hash: '#/plaie' })
    await page.getByLabel('Comparer deux photos').check({ force: true })
    for (const [index, day] of ['2026-10-23', '2026-11-20'].entries()) {
      await page.setInputFiles(`#photo-${index}`, await photo(`${day}.jpg`, 400 + 80 * index))
      await page.locator(`#date-${index}`).fill(day)
    }
    await page.getByRole('button', { name: 'Comparer les photos' }).press('Enter')
    await page.getByRole('heading', { name: 'Les photos ne permettent pas de le dire' }).waitFor()
    expect(await page.getByText('Photos non comparables').isVisible()).toBe(true)
    expect(await page.getByText('Cadrage différent.').isVisible()).toBe(true)
    expect(await page.getByRole('row').getByText('Non comparable').count()).toBe(5)
  })

  it('tells what is missing where no model looks at wounds', async () => {
    const { url } = await serveConsole()
    const page = await openConsole(browser(), url, { key: testKey, hash: '#/plaie' })
    await page.setInputFiles('#photo-0', await photo('plaie.jpg', 480))
    await page.getByRole('button', { name: 'Décrire la plaie' }).press('Enter')
    await page.getByRole('heading', { name: 'La photo n’a pas pu être examinée' }).waitFor()
    expect(await page.locator('.failure-code').innerText()).toMatch(/^Code vision_not_configured/)
    await page.getByRole('button', { name: 'Recommencer' }).press('Enter')
    expect(await page.locator('#photo-hint-0').innerText()).toBe('plaie.jpg')
  })
})

import { describe, expect, it } from 'vitest'
import { isRefusalText } from './refusal-text.js'

describe('a refusal in words', () => {
  it.each([
    'Je suis désolé, je ne peux pas vous aider.',
    'Désolée, mais cette image est sensible.',
    'Malheureusement, je ne peux pas analyser cette photo.',
    'En tant qu’IA, je ne suis pas en mesure de décrire une plaie.',
    'Je m’excuse, ce contenu ne peut pas être décrit.',
    "I'm sorry, I can't help with that.",
    'I’m unable to analyze medical images.',
    'I am not able to assist with this image.',
    'Unfortunately, I cannot help.',
    'As an AI language model, I can’t provide this.',
    'I apologize, but I must decline.',
  ])('is %s', (text) => {
    expect(isRefusalText(text)).toBe(true)
  })

  it.each([
    'Je vois une plaie du talon.',
    'Voici le résultat : {"phase": "mixte"}',
    'Je suis désolé du retard : {"phase": "mixte"}',
    'Sorryville',
    '',
  ])('is not %j', (text) => {
    expect(isRefusalText(text)).toBe(false)
  })
})

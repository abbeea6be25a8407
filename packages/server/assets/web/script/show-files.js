import { kindOf, moveFile } from './chosen-files.js'
import { element } from './elements.js'
import { formatSize } from './french-format.js'
import { thumbnailOf } from './thumbnail.js'

/**
 * The files of the bill in their order, each with its buttons.
 *
 * @param {HTMLElement} list
 * @param {readonly File[]} files
 * @param {(files: File[], said: string) => void} onChange
 */
export function showFiles(list, files, onChange) {
  list.replaceChildren(...files.map((file, index) => showFile(list, files, file, index, onChange)))
  list.hidden = files.length === 0
}

/**
 * @param {HTMLElement} list
 * @param {readonly File[]} files
 * @param {File} file
 * @param {number} index
 * @param {(files: File[], said: string) => void} onChange
 */
function showFile(list, files, file, index, onChange) {
  const count = files.length
  /** @param {number} to */
  const moveTo = (to) => {
    onChange(moveFile(files, index, to), `${file.name}\u00a0: position ${to + 1} sur ${count}.`)
    // The list was drawn anew: the focus goes with the file, to the other arrow at an end of the list.
    const buttons = list.children[to]?.querySelectorAll('button') ?? []
    const same = buttons[to < index ? 0 : 1]
    ;(same?.disabled ? buttons[to < index ? 1 : 0] : same)?.focus()
  }
  const up = button('up', `Monter ${file.name}`, index === 0, () => moveTo(index - 1))
  const down = button('down', `Descendre ${file.name}`, index === count - 1, () => moveTo(index + 1))
  const remove = button('remove', `Retirer ${file.name}`, false, () => {
    onChange(
      files.filter((_, other) => other !== index),
      `${file.name} retiré.`,
    )
    const next = list.children[Math.min(index, count - 2)]?.querySelector('button.remove')
    if (next instanceof HTMLButtonElement) next.focus()
  })
  const place = count > 1 ? `${kindOf(file) === 'image' ? 'Page' : 'Fichier'} ${index + 1}, ` : ''
  return element(
    'li',
    {},
    thumbnailOf(file),
    element(
      'span',
      { class: 'file-words' },
      element('span', { class: 'file-name' }, file.name),
      element('span', { class: 'file-place' }, place + formatSize(file.size)),
    ),
    element('span', { class: 'file-buttons' }, ...(count > 1 ? [up, down] : []), remove),
  )
}

/**
 * @param {'up' | 'down' | 'remove'} icon drawn by the style sheet
 * @param {string} label
 * @param {boolean} disabled
 * @param {() => void} onClick
 */
function button(icon, label, disabled, onClick) {
  const created = element('button', { type: 'button', class: `icon ${icon}`, 'aria-label': label, title: label })
  created.disabled = disabled
  created.addEventListener('click', onClick)
  return created
}

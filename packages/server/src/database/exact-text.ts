import type { Knex } from 'knex'

/**
 * A column of text that is compared byte for byte on all three: the collations of MySQL take `A` for `a`, which makes
 * one of two keys or ids.
 */
export function exactText(table: Knex.CreateTableBuilder, knex: Knex, name: string, length: number) {
  return (knex.client as Knex.Client).config.client === 'mysql2'
    ? table.specificType(name, `varchar(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
    : table.string(name, length)
}

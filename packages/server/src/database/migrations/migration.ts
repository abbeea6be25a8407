import type { Knex } from 'knex'

/**
 * One step of the schema. MySQL commits every statement of a schema at once: a step must bear being run again after it
 * was cut, so it asks for each table whether it is there.
 */
export interface Migration {
  /** As kept in the table of migrations: never changed once released. */
  readonly name: string
  readonly up: (knex: Knex) => Promise<void>
  readonly down: (knex: Knex) => Promise<void>
}

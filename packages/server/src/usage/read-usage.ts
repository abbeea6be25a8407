import type { UsageAnswer } from '../http/schemas/usage-schemas.js'
import type { ApiKeys } from '../keys/api-keys.js'
import type { UsageFilter } from '../keys/key-usage.js'
import type { OutcomeLog } from '../outcomes/outcome-log.js'
import { daysBetween } from './calendar-days.js'
import { describeSums } from './describe-sums.js'

export interface UsageParts {
  readonly apiKeys: Pick<ApiKeys, 'flushUsage' | 'settingsKeys' | 'store' | 'timeZone' | 'usage'>
  readonly outcomes: Pick<OutcomeLog, 'byKey' | 'daily' | 'overall' | 'settled'>
}

/** What a key, or the whole server, used on each day and in all, what this process has not written yet included. */
export async function readUsage(parts: UsageParts, filter: UsageFilter): Promise<UsageAnswer> {
  const { apiKeys, outcomes } = parts
  await Promise.all([apiKeys.flushUsage(), outcomes.settled()])
  const { keyId, from, to } = filter
  const used = new Map((await apiKeys.usage.daily(filter)).map((each) => [each.day, each]))
  const ended = new Map((await outcomes.daily(filter)).map((each) => [each.day, each]))
  return {
    key_id: keyId,
    from,
    to,
    time_zone: apiKeys.timeZone,
    days: daysBetween(from, to).map((day) => ({ day, ...describeSums(used.get(day), ended.get(day)) })),
    totals: describeSums(await apiKeys.usage.overall(filter), await outcomes.overall(filter)),
    ...(keyId === null ? { keys: await usageOfKeys(parts, filter) } : {}),
  }
}

async function usageOfKeys({ apiKeys, outcomes }: UsageParts, filter: UsageFilter) {
  const used = new Map((await apiKeys.usage.byKey(filter)).map((each) => [each.keyId, each]))
  const ended = new Map((await outcomes.byKey(filter)).map((each) => [each.keyId, each]))
  const stored = new Map((await apiKeys.store.list()).map((key) => [key.id, key]))
  const ofSettings = new Map(apiKeys.settingsKeys.map((key) => [key.id, key]))
  const told = [...new Set([...used.keys(), ...ended.keys()])].map((id) => {
    const key = stored.get(id) ?? ofSettings.get(id)
    return {
      key_id: id,
      name: key?.name ?? null,
      user: key?.owner ?? null,
      hint: stored.get(id)?.hint ?? null,
      ...describeSums(used.get(id), ended.get(id)),
    }
  })
  return told.toSorted((one, other) => other.calls - one.calls || (one.key_id < other.key_id ? -1 : 1))
}

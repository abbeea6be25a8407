import { Comment, CommentTag, Converter, ReflectionKind } from 'typedoc'

/** The schema of the HTTP API that a type is taken from: `Schemas['WoundData']`. */
const schemaName = /^Schemas\["(\w+)"\]$/

/**
 * Answers by the name that the source gives them: `Promise<WoundData>`. TypeDoc asks the compiler, which has no name for a
 * type that is taken out of another, and shows its hundreds of properties instead. The page of the type says where they are.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_SIGNATURE, (context, signature, declaration) => {
    if (declaration?.type) signature.type = app.converter.convertType(context, declaration.type)
  })

  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const alias of project.getReflectionsByKind(ReflectionKind.TypeAlias)) {
      const [, name] = schemaName.exec(String(alias.type)) ?? []
      if (name === undefined) continue
      const text = `[\`${name}\`](../../../../http/schemas.md#${name.toLowerCase()}), its properties one by one`
      alias.comment ??= new Comment()
      alias.comment.blockTags.push(new CommentTag('@see', [{ kind: 'text', text }]))
    }
  })
}

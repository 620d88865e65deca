/** The ids somebody may have come by. */
export interface Known {
  caseId: string;
  documents: readonly string[];
  letters: readonly string[];
}

/** The routes of an app that are looked at, from its own picture of them. */
function lookedAt(picture: string): string[] {
  const path: string[] = [];
  return picture.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[└├]── (\S+)(?: \(([^)]+)\))?/.exec(line) ?? [];
    if (part === '') {
      return [];
    }
    path.splice(indent.length / 4, path.length, part);
    return methods.includes('GET') ? [path.join('').replaceAll(/\/+/g, '/')] : [];
  });
}

/** Every address of an app, each parameter filled with all that is known for it: a new route is tried without anybody adding it. */
export function addressesOf(picture: string, { caseId, documents, letters }: Known): string[] {
  const values: Record<string, readonly string[]> = {
    ':slug': ['blaby'],
    ':caseId': [caseId],
    ':kind': ['chronology', 'minutes', 'findings', 'plan', 'pack'],
    ':session': ['open', 'closed'],
    ':id': documents,
    ':question': ['name'],
    ':file': ['blank.pdf'],
    ':n': ['1'],
    ':m': ['1'],
    '*': ['x.css'],
  };
  const filled = (path: string): string[] => {
    const [name] = /:\w+|\*/.exec(path) ?? [];
    return name ? (values[name] ?? ['x']).flatMap((value) => filled(path.replace(name, value))) : [path];
  };
  return lookedAt(picture).flatMap((route) => {
    switch (route) {
      case '/letters/preview':
        return ['LETTER_1', 'LETTER_2A', 'LETTER_2B', 'LETTER_3'].map((kind) => `${route}?case=${caseId}&kind=${kind}`);
      case '/documents/print':
        return [`${route}?ids=${letters.join(',')}`, ...letters.map((id) => `${route}?ids=${id}`)];
      default:
        return filled(route);
    }
  });
}

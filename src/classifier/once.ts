/** Works something out once for each object, and keeps it as long as the object lives. */
export function once<Key extends object, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = kept.get(key);
    if (before) return before.value;
    const value = workOut(key);
    kept.set(key, { value });
    return value;
  };
}

/** The same for each of some strings or numbers; `kept` lives as long as the function. */
export function onceEach<Key extends string | number, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const before = kept.get(key);
    if (before !== undefined) return before;
    const value = workOut(key);
    kept.set(key, value);
    return value;
  };
}

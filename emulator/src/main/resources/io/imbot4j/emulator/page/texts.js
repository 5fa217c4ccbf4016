// Every text of the page: [English, Russian]. A text with a {count} may be an object by plural form.

const LANGUAGES = ['en', 'ru'];

export const TEXTS = {
  title: ['Portal emulator', 'Эмулятор портала'],
  skip: ['Skip to the message field', 'Перейти к полю сообщения'],
  language: ['Language', 'Язык'],
  gone: ['The emulator has stopped. Start it again and this page goes on.',
    'Эмулятор остановлен. Запустите его снова, и страница продолжит работу.'],
  refused: ['The emulator answered {status}.', 'Эмулятор ответил {status}.'],
  copied: ['Copied: {text}', 'Скопировано: {text}'],
  copyByHand: ['Copy this text:', 'Скопируйте этот текст:'],
  copy: ['Copy', 'Скопировать'],
  cancel: ['Cancel', 'Отмена'],
  close: ['Close', 'Закрыть'],

  people: ['You are', 'Вы'],
  peopleHint: ['Open in a second window to be two people at once', 'Откройте во втором окне, чтобы быть двумя людьми сразу'],
  dialogs: ['Dialogs', 'Диалоги'],
  newGroup: ['New group', 'Новая группа'],
  groupName: ['Name', 'Название'],
  groupMembers: ['Members', 'Участники'],
  groupOpen: ['Open to everyone', 'Открыта для всех'],
  create: ['Create', 'Создать'],
  save: ['Save', 'Сохранить'],
  changeMembers: ['Change members', 'Изменить участников'],
  nothingYet: ['Nothing written yet', 'Пока ничего не написано'],
  unread: [{ one: '{count} unread message', other: '{count} unread messages' },
    { one: '{count} непрочитанное сообщение', few: '{count} непрочитанных сообщения',
      many: '{count} непрочитанных сообщений', other: '{count} непрочитанного сообщения' }],
  members: [{ one: '{count} member', other: '{count} members' },
    { one: '{count} участник', few: '{count} участника', many: '{count} участников', other: '{count} участника' }],
  bot: ['bot', 'бот'],
  botMode: ['bot {id} · {generation} · {mode}', 'бот {id} · {generation} · {mode}'],
  colleague: ['private dialog', 'личный диалог'],
  youWrote: ['You: {text}', 'Вы: {text}'],
  back: ['Back to the dialogs', 'Назад к диалогам'],

  noBot: ['No bot is registered yet', 'Пока не зарегистрирован ни один бот'],
  noBotHint: ['Point your bot at this webhook:', 'Укажите вашему боту этот вебхук:'],
  noBotThen: ['This page opens its dialog as soon as it registers.', 'Страница откроет его диалог, как только он зарегистрируется.'],
  chooseDialog: ['Choose a dialog on the left.', 'Выберите диалог слева.'],
  emptyChat: ['Write the first message.', 'Напишите первое сообщение.'],

  messages: ['Messages', 'Сообщения'],
  newBelow: ['New messages below', 'Ниже новые сообщения'],
  system: ['System', 'Система'],
  edited: ['edited', 'изменено'],
  deleted: ['This message was deleted', 'Сообщение удалено'],
  like: ['Like', 'Нравится'],
  reply: ['Reply', 'Ответить'],
  edit: ['Edit', 'Изменить'],
  delete: ['Delete', 'Удалить'],
  deleteSure: ['Delete this message?', 'Удалить это сообщение?'],
  replyingTo: ['Reply to {name}', 'Ответ для {name}'],
  editing: ['Editing your message', 'Изменение вашего сообщения'],
  everyone: ['everyone', 'все'],
  user: ['user {id}', 'пользователь {id}'],
  file: ['file {id}', 'файл {id}'],
  openLine: ['A dialog of an open channel: the emulator has none', 'Диалог открытой линии: в эмуляторе их нет'],
  openDialog: ['Open the dialog', 'Открыть диалог'],
  openMessage: ['Go to the message', 'Перейти к сообщению'],
  noDialog: ['You cannot see the dialog {dialog}.', 'Диалог {dialog} вам не виден.'],
  noMessage: ['Message {message} is not in this dialog.', 'Сообщения {message} нет в этом диалоге.'],
  calling: ['The client would now call {number}.', 'Клиент сейчас позвонил бы по номеру {number}.'],

  keyboard: ['Buttons of the message', 'Кнопки сообщения'],
  locked: ['Locked until the bot changes the message', 'Заблокирована, пока бот не изменит сообщение'],
  putHint: ['Puts into the field: {text}', 'Вставляет в поле: {text}'],
  sendHint: ['Sends: {text}', 'Отправляет: {text}'],
  copyHint: ['Copies: {text}', 'Копирует: {text}'],
  callHint: ['Calls {number}', 'Звонит по номеру {number}'],
  unknownAction: ['The platform knows no action {action}', 'Платформа не знает действия {action}'],
  appButton: ['Opens an application of the portal: the emulator has none', 'Открывает приложение портала: в эмуляторе их нет'],

  typing: ['{name} is typing…', '{name} печатает…'],
  'doing.THINKING': ['{name} is thinking…', '{name} думает…'],
  'doing.SEARCHING': ['{name} is searching…', '{name} ищет…'],
  'doing.GENERATING': ['{name} is generating an answer…', '{name} создаёт ответ…'],
  'doing.ANALYZING': ['{name} is analysing…', '{name} анализирует…'],
  'doing.PROCESSING': ['{name} is processing…', '{name} обрабатывает…'],
  'doing.TRANSLATING': ['{name} is translating…', '{name} переводит…'],
  'doing.CONNECTING': ['{name} is connecting…', '{name} подключается…'],
  'doing.CHECKING': ['{name} is checking…', '{name} проверяет…'],
  'doing.CALCULATING': ['{name} is calculating…', '{name} считает…'],
  'doing.READING_DOCS': ['{name} is reading documents…', '{name} читает документы…'],
  'doing.COMPOSING': ['{name} is composing…', '{name} составляет текст…'],
  doingOther: ['{name}: {text}…', '{name}: {text}…'],

  write: ['Message', 'Сообщение'],
  writeHint: ['Write a message, / for commands', 'Напишите сообщение, / — команды'],
  writeHintGroup: ['Write a message, / for commands, @ for people', 'Напишите сообщение, / — команды, @ — люди'],
  keysHint: ['Enter sends, Shift+Enter starts a new line', 'Enter — отправить, Shift+Enter — новая строка'],
  send: ['Send', 'Отправить'],
  clear: ['Clear the field', 'Очистить поле'],
  addFile: ['Add a file (only its name and size are sent)', 'Добавить файл (уйдут только имя и размер)'],
  removeFile: ['Leave out {name}', 'Убрать {name}'],
  suggestions: ['Suggestions', 'Подсказки'],

  log: ['Events and calls', 'События и вызовы'],
  showLog: ['Show events and calls', 'Показать события и вызовы'],
  hideLog: ['Hide events and calls', 'Скрыть события и вызовы'],
  lostCount: [{ one: '{count} event lost', other: '{count} events lost' },
    { one: 'потеряно {count} событие', few: 'потеряно {count} события', many: 'потеряно {count} событий',
      other: 'потеряно {count} события' }],
  'kind.event': ['Events', 'События'],
  'kind.rest': ['REST', 'REST'],
  'kind.poll': ['Polls', 'Опросы'],
  'kind.user': ['People', 'Люди'],
  searchLog: ['Search', 'Поиск'],
  pause: ['Pause', 'Пауза'],
  resume: ['Go on', 'Продолжить'],
  clearLog: ['Clear', 'Очистить'],
  entries: [{ one: '{count} entry', other: '{count} entries' },
    { one: '{count} запись', few: '{count} записи', many: '{count} записей', other: '{count} записи' }],
  held: ['{count} new while paused', 'за время паузы новых: {count}'],
  noEntries: ['Write to a bot: every event and every call appears here.', 'Напишите боту: здесь появится каждое событие и каждый вызов.'],
  lostLesson: ['The bot did not answer 200, so this event is gone for good: the portal never sends it again.',
    'Бот не ответил 200, и это событие потеряно навсегда: портал не отправит его снова.'],
  request: ['Request', 'Запрос'],
  answer: ['Answer', 'Ответ'],
  to: ['To {address}', 'Куда: {address}'],
  millis: ['{count} ms', '{count} мс'],
  'outcome.delivered': ['delivered', 'доставлено'],
  'outcome.lost': ['lost', 'потеряно'],
  'outcome.queued': ['waits in the queue', 'ждёт в очереди'],
  'outcome.fetched': ['fetched', 'забрано'],
  'outcome.pending': ['under way', 'в пути'],
  'outcome.ok': ['ok', 'ok'],
  'source.documented': ['The documentation says so', 'Так сказано в документации'],
  'source.observed': ['Seen on a real portal', 'Наблюдалось на настоящем портале'],
  'source.guessed': ['A guess: the documentation is silent', 'Догадка: документация молчит'],
  guessed: ['guess', 'догадка'],

  controls: ['Time and faults', 'Время и сбои'],
  portalTime: ['Portal time {time}', 'Время портала {time}'],
  advance: ['Advance the clock', 'Перевести часы вперёд'],
  'clock.PT1M': ['1 min', '1 мин'],
  'clock.PT15M': ['15 min', '15 мин'],
  'clock.PT1H': ['1 h', '1 ч'],
  'clock.P1D': ['1 day', '1 день'],
  failNext: ['The next REST call fails with', 'Следующий вызов REST завершится ошибкой'],
  htmlAnswer: ['an HTML page (502)', 'страница HTML (502)'],
  onlyMethod: ['only this method (any if empty)', 'только этот метод (пусто — любой)'],
  nextEvent: ['The next event is', 'Следующее событие будет'],
  'delivery.drop': ['dropped', 'потеряно'],
  'delivery.twice': ['delivered twice', 'доставлено дважды'],
  'delivery.slow': ['delivered slowly', 'доставлено медленно'],
  access: ['Access', 'Доступ'],
  revokeIm: ['Revoke scope im', 'Отозвать право im'],
  grantIm: ['Grant scope im', 'Вернуть право im'],
  expireTokens: ['Expire tokens', 'Истечь токенам'],
  arm: ['Set', 'Задать'],
  clearFaults: ['Clear all faults', 'Убрать все сбои'],
  done: ['Done: {what}', 'Готово: {what}'],
  resetDone: ['The portal is as new.', 'Портал как новый.'],
  reset: ['Reset the portal…', 'Сбросить портал…'],
  resetSure: ['Reset the portal? Bots, chats and messages go; people and the webhook stay.',
    'Сбросить портал? Боты, чаты и сообщения исчезнут; люди и вебхук останутся.'],
};

const REMEMBERED = 'imbot4j.language';
let current = remembered() ?? (globalThis.navigator?.languages?.[0] ?? 'en').slice(0, 2);
if (!LANGUAGES.includes(current)) current = 'en';

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

export const language = () => current;

/** The person's own variant of the chosen language, so that times look as everywhere else on their machine. */
export const locale = () => (navigator.languages ?? []).find((tag) => tag.slice(0, 2) === current) ?? current;

export function chooseLanguage(chosen) {
  current = chosen;
  try {
    localStorage.setItem(REMEMBERED, chosen);
  } catch {
    // Without storage the choice lasts as long as the page, which is all it can do.
  }
}

/** A missing text shows itself on the page, in the console and in a red line on top that stays. */
function missing(key) {
  console.error(`texts.js has no text "${key}" for ${current}`);
  const alarm = document.getElementById('missing-texts');
  if (alarm) {
    alarm.hidden = false;
    if (!alarm.textContent.includes(`"${key}"`)) alarm.append(`texts.js lacks "${key}" `);
  }
  return `⚠ ${key} ⚠`;
}

export const hasText = (key) => Object.hasOwn(TEXTS, key);

export function text(key, values = {}) {
  const translations = hasText(key) ? TEXTS[key] : [];
  let words = translations[LANGUAGES.indexOf(current)];
  if (typeof words === 'object') words = words[new Intl.PluralRules(current).select(values.count)] ?? words.other;
  if (!words) return missing(key);
  return words.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : missing(`${key}.${name}`)));
}

/** Fills the fixed texts of index.html: data-text, data-label (for screen readers and tooltips), data-hint. */
export function fillTexts(root = document) {
  document.documentElement.lang = current;
  document.title = text('title');
  for (const each of root.querySelectorAll('[data-text]')) each.textContent = text(each.dataset.text);
  for (const each of root.querySelectorAll('[data-hint]')) each.placeholder = text(each.dataset.hint);
  for (const each of root.querySelectorAll('[data-label]')) {
    each.setAttribute('aria-label', text(each.dataset.label));
    if (each.matches('button')) each.title = text(each.dataset.label);
  }
}

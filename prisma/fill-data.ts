/**
 * What tickets by the thousand are made of. `{n}` becomes a number of five digits. Sentences name
 * nobody and avoid forms that differ for women and men, so that any can follow any.
 */
export interface FillLanguage {
  firstNames: string[];
  lastNames: string[];
  /** Title of a ticket and what it is about. */
  topics: [string, string][];
  openings: string[];
  extras: string[];
  closings: string[];
  replies: string[];
  followUps: string[];
}

/** Domains that never resolve (RFC 2606): a mail to a made-up person reaches nobody. */
export const FILL_COMPANIES = [
  { name: "Aspen Logistics", domain: "aspen.example" },
  { name: "Młyn Zdrój", domain: "mlyn-zdroj.example" },
  { name: "Nordwind Handel", domain: "nordwind.example" },
  { name: "Atelier Lumière", domain: "lumiere.example" },
  { name: "Хлібний Двір", domain: "hlibnyi-dvir.example" },
  { name: "Casa Olivares", domain: "olivares.example" },
  { name: "Pekárna U Lípy", domain: "u-lipy.example" },
  { name: "Tatranské Drevo", domain: "tatranske-drevo.example" },
  { name: "Harbour & Finch", domain: "harbour-finch.example" },
  { name: "Zielona Dostawa", domain: "zielona-dostawa.example" },
];

export const FILL_PLANS = ["Basic", "Standard", "Premium", "Enterprise"];

export const FILL_TEAM = ["Ola Nowak", "Tom Ashby", "Ірина Мельник", "Lukas Brandt", "Inés Robles"];

export const FILL_LANGUAGES: Record<string, FillLanguage> = {
  en: {
    firstNames: ["Emma", "Oliver", "Grace", "Samuel", "Hanna", "Daniel", "Priya", "Noah"],
    lastNames: ["Walker", "Okafor", "Hughes", "Lindqvist", "Patel", "Murray", "Chen", "Doyle"],
    topics: [
      ["Invoice {n} shows the wrong address", "Invoice {n} still carries our old address."],
      ["Order {n} has not arrived", "Order {n} was due on Tuesday and is not here yet."],
      ["Cannot sign in since this morning", "Every sign-in ends with “Session expired”."],
      ["Export stops at half of the rows", "The export of {n} rows stops about halfway."],
      ["Please add two colleagues to our account", "Two new colleagues need access from Monday."],
      ["Report differs from the dashboard", "The report says {n}, the dashboard says less."],
    ],
    openings: ["Hello,", "Good morning,", "Hi team,"],
    extras: [
      "It happens in Firefox and in Chrome, on two different computers.",
      "Our reference is {n}, in case that helps you to find it.",
      "It worked last week and nothing has changed on our side since.",
    ],
    closings: ["Thank you for your help.", "Could you have a look, please?", "Kind regards"],
    replies: [
      "Thank you for writing. We are looking into it and will be back today.",
      "Could you send us the exact time when it happened? The logs are long.",
      "This is corrected now. Please try again and tell us what you see.",
      "We have passed this on to the warehouse; the case number there is {n}.",
    ],
    followUps: [
      "It was at about half past nine, just after signing in.",
      "Thank you, it works now.",
      "We tried again and still see the same message.",
      "Is there any news on this?",
    ],
  },
  pl: {
    firstNames: ["Anna", "Piotr", "Katarzyna", "Michał", "Agnieszka", "Tomasz", "Ewa", "Paweł"],
    lastNames: ["Nowak", "Wójcik", "Mazur", "Zając", "Krawczyk", "Dudek", "Wróbel", "Pająk"],
    topics: [
      ["Błędny NIP na fakturze {n}", "Na fakturze {n} jest nieprawidłowy NIP."],
      ["Zamówienie {n} nie dotarło", "Zamówienie {n} miało być we wtorek, a jeszcze go nie ma."],
      ["Nie działa logowanie", "Każde logowanie kończy się komunikatem „Sesja wygasła”."],
      ["Eksport urywa się w połowie", "Eksport {n} wierszy zatrzymuje się w połowie."],
      ["Prośba o dodanie dwóch osób", "Od poniedziałku dostępu potrzebują dwie nowe osoby."],
      ["Raport nie zgadza się z pulpitem", "Raport pokazuje {n}, a pulpit znacznie mniej."],
    ],
    openings: ["Dzień dobry,", "Witam,", "Szanowni Państwo,"],
    extras: [
      "Dzieje się tak w dwóch przeglądarkach, na różnych komputerach.",
      "Nasz numer sprawy to {n}, może się przyda.",
      "W zeszłym tygodniu działało, u nas nic się nie zmieniło.",
    ],
    closings: ["Proszę o pomoc.", "Z góry dziękuję za odpowiedź.", "Pozdrawiam"],
    replies: [
      "Dziękujemy za zgłoszenie. Sprawdzamy i wrócimy z odpowiedzią jeszcze dziś.",
      "Prosimy o dokładną godzinę, o której wystąpił błąd.",
      "Poprawione. Prosimy spróbować ponownie i dać znać.",
      "Przekazaliśmy sprawę do magazynu, numer zgłoszenia {n}.",
    ],
    followUps: [
      "Było to około wpół do dziesiątej, zaraz po zalogowaniu.",
      "Dziękuję, już działa.",
      "Niestety komunikat jest wciąż ten sam.",
      "Czy coś już wiadomo w tej sprawie?",
    ],
  },
  uk: {
    firstNames: ["Олена", "Андрій", "Ірина", "Тарас", "Наталя", "Богдан", "Софія", "Юрій"],
    lastNames: ["Шевченко", "Коваль", "Бондаренко", "Мельник", "Ткачук", "Гнатюк", "Лисенко"],
    topics: [
      ["Помилка в рахунку {n}", "У рахунку {n} вказано неправильну адресу."],
      ["Замовлення {n} не надійшло", "Замовлення {n} мало бути у вівторок, але його ще немає."],
      ["Не вдається увійти", "Кожен вхід закінчується повідомленням «Сеанс завершено»."],
      ["Експорт зупиняється", "Експорт {n} рядків зупиняється приблизно на половині."],
      ["Додайте, будь ласка, двох колег", "Із понеділка доступ потрібен двом новим колегам."],
      ["Звіт не збігається з панеллю", "У звіті {n}, а на панелі значно менше."],
    ],
    openings: ["Добрий день!", "Вітаю!", "Доброго ранку!"],
    extras: [
      "Так відбувається у двох браузерах, на різних комп’ютерах.",
      "Наш номер звернення {n}, можливо, стане в пригоді.",
      "Минулого тижня все працювало, у нас нічого не змінилося.",
    ],
    closings: ["Дякую за допомогу.", "Перевірте, будь ласка.", "З повагою"],
    replies: [
      "Дякуємо за звернення. Перевіряємо й відповімо ще сьогодні.",
      "Підкажіть, будь ласка, точний час, коли це сталося.",
      "Виправлено. Спробуйте ще раз і дайте нам знати.",
      "Ми передали справу на склад, номер звернення {n}.",
    ],
    followUps: [
      "Це було близько пів на десяту, одразу після входу.",
      "Дякую, тепер працює.",
      "На жаль, повідомлення те саме.",
      "Чи є якісь новини?",
    ],
  },
  de: {
    firstNames: ["Jürgen", "Sabine", "Lukas", "Greta", "Matthias", "Heike", "Jonas", "Lena"],
    lastNames: ["Weiß", "Schäfer", "Krüger", "Vogel", "Brandt", "Lorenz", "Böhm", "Kaiser"],
    topics: [
      ["Falsche Anschrift auf Rechnung {n}", "Auf Rechnung {n} steht noch die alte Anschrift."],
      ["Bestellung {n} ist nicht da", "Bestellung {n} sollte am Dienstag kommen und fehlt noch."],
      ["Anmeldung geht seit heute nicht", "Jede Anmeldung endet mit „Sitzung abgelaufen“."],
      ["Export bricht in der Mitte ab", "Der Export von {n} Zeilen bricht nach der Hälfte ab."],
      ["Zwei Zugänge für neue Kollegen", "Ab Montag brauchen zwei neue Kollegen einen Zugang."],
      ["Bericht weicht von der Übersicht ab", "Im Bericht steht {n}, in der Übersicht weniger."],
    ],
    openings: ["Guten Tag,", "Hallo,", "Sehr geehrte Damen und Herren,"],
    extras: [
      "Das passiert in Firefox und in Chrome, auf zwei Rechnern.",
      "Unser Zeichen ist {n}, falls das bei der Suche hilft.",
      "Letzte Woche ging es noch, bei uns hat sich nichts geändert.",
    ],
    closings: ["Vielen Dank für Ihre Hilfe.", "Können Sie das bitte prüfen?", "Viele Grüße"],
    replies: [
      "Danke für Ihre Nachricht. Wir prüfen das und melden uns noch heute.",
      "Können Sie uns die genaue Uhrzeit nennen?",
      "Das ist jetzt behoben. Bitte versuchen Sie es noch einmal.",
      "Wir haben das an das Lager gegeben, Vorgang {n}.",
    ],
    followUps: [
      "Es war gegen halb zehn, gleich nach der Anmeldung.",
      "Danke, jetzt geht es.",
      "Leider kommt immer noch dieselbe Meldung.",
      "Gibt es schon etwas Neues?",
    ],
  },
  fr: {
    firstNames: ["Claire", "Hugo", "Amélie", "Mathieu", "Zoé", "Étienne", "Inès", "Julien"],
    lastNames: ["Moreau", "Lefèvre", "Girard", "Rousseau", "Fontaine", "Chevalier", "Blanchet"],
    topics: [
      [
        "Mauvaise adresse sur la facture {n}",
        "La facture {n} porte encore notre ancienne adresse.",
      ],
      ["Commande {n} non reçue", "La commande {n} était prévue mardi et n’est toujours pas là."],
      ["Connexion impossible", "Chaque connexion se termine par « Session expirée »."],
      ["L’export s’arrête à mi-chemin", "L’export de {n} lignes s’arrête à la moitié."],
      ["Deux accès pour des collègues", "Deux nouveaux collègues ont besoin d’un accès lundi."],
      ["Écart entre rapport et tableau", "Le rapport indique {n}, le tableau de bord moins."],
    ],
    openings: ["Bonjour,", "Bonjour à toute l’équipe,", "Madame, Monsieur,"],
    extras: [
      "Cela se produit dans deux navigateurs, sur deux ordinateurs.",
      "Notre référence est {n}, si cela peut aider.",
      "La semaine dernière tout marchait, rien n’a changé chez nous.",
    ],
    closings: ["Merci de votre aide.", "Pourriez-vous vérifier ?", "Cordialement"],
    replies: [
      "Merci pour votre message. Nous vérifions et revenons vers vous aujourd’hui.",
      "Pourriez-vous nous indiquer l’heure exacte ?",
      "C’est corrigé. Merci de réessayer et de nous dire ce qu’il en est.",
      "Nous avons transmis au dépôt, dossier {n}.",
    ],
    followUps: [
      "C’était vers neuf heures et demie, juste après la connexion.",
      "Merci, cela marche.",
      "Le message est malheureusement le même.",
      "Avez-vous des nouvelles ?",
    ],
  },
  es: {
    firstNames: ["Lucía", "Javier", "Carmen", "Álvaro", "Inés", "Sergio", "Begoña", "Iñaki"],
    lastNames: ["Robles", "Muñoz", "Ibáñez", "Serrano", "Castaño", "Vidal", "Núñez", "Prieto"],
    topics: [
      ["Dirección errónea en la factura {n}", "La factura {n} lleva todavía la dirección antigua."],
      ["El pedido {n} no ha llegado", "El pedido {n} debía llegar el martes y aún no está."],
      ["No se puede iniciar sesión", "Cada inicio acaba con «La sesión ha caducado»."],
      ["La exportación se detiene", "La exportación de {n} filas se detiene a la mitad."],
      ["Dos accesos para compañeros", "Dos compañeros nuevos necesitan acceso desde el lunes."],
      ["El informe no coincide", "El informe dice {n} y el panel bastante menos."],
    ],
    openings: ["Hola:", "Buenos días:", "Buenas tardes:"],
    extras: [
      "Ocurre en dos navegadores y en ordenadores distintos.",
      "Nuestra referencia es {n}, por si ayuda.",
      "La semana pasada funcionaba y aquí no ha cambiado nada.",
    ],
    closings: ["Gracias por su ayuda.", "¿Podrían revisarlo?", "Un saludo"],
    replies: [
      "Gracias por escribirnos. Lo revisamos y respondemos hoy mismo.",
      "¿Podría indicarnos la hora exacta?",
      "Ya está corregido. Pruebe otra vez y díganos qué ve.",
      "Lo hemos pasado al almacén, con el número {n}.",
    ],
    followUps: [
      "Fue sobre las nueve y media, justo después de entrar.",
      "Gracias, ya funciona.",
      "Sigue apareciendo el mismo mensaje.",
      "¿Hay alguna novedad?",
    ],
  },
  cs: {
    firstNames: ["Jana", "Petr", "Lucie", "Ondřej", "Tereza", "Jiří", "Věra", "Tomáš"],
    lastNames: ["Krejčí", "Kočí", "Martinů", "Petrů", "Janů", "Jirků", "Hlaváčků"],
    topics: [
      ["Chybná adresa na faktuře {n}", "Na faktuře {n} je stále naše stará adresa."],
      ["Objednávka {n} nedorazila", "Objednávka {n} měla přijít v úterý a ještě tu není."],
      ["Nejde se přihlásit", "Každé přihlášení skončí hlášením „Relace vypršela“."],
      ["Export se zastaví v půlce", "Export {n} řádků se zastaví přibližně v polovině."],
      ["Přístup pro dva kolegy", "Od pondělí potřebují přístup dva noví kolegové."],
      ["Sestava nesouhlasí s přehledem", "V sestavě je {n}, v přehledu podstatně méně."],
    ],
    openings: ["Dobrý den,", "Zdravím,", "Dobré ráno,"],
    extras: [
      "Děje se to ve dvou prohlížečích, na různých počítačích.",
      "Naše značka je {n}, třeba to pomůže.",
      "Minulý týden to fungovalo a u nás se nic nezměnilo.",
    ],
    closings: ["Děkuji za pomoc.", "Můžete se na to prosím podívat?", "S pozdravem"],
    replies: [
      "Děkujeme za zprávu. Zjišťujeme to a ozveme se ještě dnes.",
      "Můžete nám prosím napsat přesný čas?",
      "Je to opraveno. Zkuste to prosím znovu.",
      "Předali jsme to do skladu pod číslem {n}.",
    ],
    followUps: [
      "Bylo to kolem půl desáté, hned po přihlášení.",
      "Děkuji, už to funguje.",
      "Hlášení je bohužel pořád stejné.",
      "Je v tom něco nového?",
    ],
  },
  sk: {
    firstNames: ["Peter", "Martin", "Jozef", "Tomáš", "Michal", "Ľubomír", "Štefan", "Juraj"],
    lastNames: ["Kováč", "Horváth", "Varga", "Tóth", "Baláž", "Hudák", "Žiak", "Ďurica"],
    topics: [
      ["Zlá adresa na faktúre {n}", "Na faktúre {n} je stále naša stará adresa."],
      ["Objednávka {n} neprišla", "Objednávka {n} mala prísť v utorok a ešte tu nie je."],
      ["Nedá sa prihlásiť", "Každé prihlásenie sa skončí hlásením „Relácia vypršala“."],
      ["Export sa zastaví v polovici", "Export {n} riadkov sa zastaví približne v polovici."],
      ["Prístup pre dvoch kolegov", "Od pondelka potrebujú prístup dvaja noví kolegovia."],
      ["Zostava nesedí s prehľadom", "V zostave je {n}, v prehľade podstatne menej."],
    ],
    openings: ["Dobrý deň,", "Zdravím,", "Dobré ráno,"],
    extras: [
      "Deje sa to v dvoch prehliadačoch, na rôznych počítačoch.",
      "Naša značka je {n}, možno to pomôže.",
      "Minulý týždeň to fungovalo a u nás sa nič nezmenilo.",
    ],
    closings: ["Ďakujem za pomoc.", "Môžete sa na to, prosím, pozrieť?", "S pozdravom"],
    replies: [
      "Ďakujeme za správu. Zisťujeme to a ozveme sa ešte dnes.",
      "Môžete nám, prosím, napísať presný čas?",
      "Je to opravené. Skúste to, prosím, znova.",
      "Odovzdali sme to do skladu pod číslom {n}.",
    ],
    followUps: [
      "Bolo to okolo pol desiatej, hneď po prihlásení.",
      "Ďakujem, už to funguje.",
      "Hlásenie je, žiaľ, stále rovnaké.",
      "Je v tom niečo nové?",
    ],
  },
};

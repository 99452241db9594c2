import type { MailTexts } from "./default-mail-texts";

export const SLAVIC: Record<"pl" | "uk" | "cs" | "sk", MailTexts> = {
  pl: {
    ticket_opened: {
      subject: "Mamy zgłoszenie {{ticket_number}}: {{ticket_title}}",
      body: `Dzień dobry,

dziękujemy za wiadomość. Zgłoszenie „{{ticket_title}}” już do nas dotarło, odpowiemy na nie najszybciej, jak to możliwe. Jego numer to {{ticket_number}}.

W każdej chwili można je tu przeczytać i uzupełnić:
{{ticket_url}}`,
      neutral: {
        subject: "{{desk_name}}: zgłoszenie {{ticket_number}} przyjęte",
        body: `Dzień dobry,

z tym adresem e-mail wysłano zgłoszenie do: {{desk_name}}. Jego numer to {{ticket_number}}.

Można je tu przeczytać i uzupełnić:
{{ticket_url}}

Jeśli to pomyłka i zgłoszenie wysłał ktoś inny, prosimy zignorować tę wiadomość.`,
      },
    },
    team_replied: {
      subject: "Re: Mamy zgłoszenie {{ticket_number}}: {{ticket_title}}",
      body: `Dzień dobry,

odpowiedzieliśmy na zgłoszenie „{{ticket_title}}”:

{{comment_content}}

Całe zgłoszenie jest tutaj, tu można też nam odpisać:
{{ticket_url}}`,
      neutral: {
        subject: "Re: {{desk_name}}: zgłoszenie {{ticket_number}} przyjęte",
        body: `Dzień dobry,

jest nowa odpowiedź na zgłoszenie {{ticket_number}}. Można ją przeczytać i odpisać tutaj:
{{ticket_url}}

Jeśli to pomyłka i zgłoszenie wysłał ktoś inny, prosimy zignorować tę wiadomość.`,
      },
    },
  },
  uk: {
    ticket_opened: {
      subject: "Ми отримали Ваше звернення {{ticket_number}}: {{ticket_title}}",
      body: `Добрий день,

дякуємо, що написали нам. Ми отримали Ваше звернення «{{ticket_title}}» і відповімо якнайшвидше. Його номер – {{ticket_number}}.

Прочитати й доповнити звернення можна будь-коли:
{{ticket_url}}`,
      neutral: {
        subject: "{{desk_name}}: звернення {{ticket_number}} отримано",
        body: `Добрий день,

хтось надіслав звернення до «{{desk_name}}», указавши цю електронну адресу. Його номер – {{ticket_number}}.

Прочитати й доповнити звернення можна тут:
{{ticket_url}}

Якщо це були не Ви, просто не зважайте на цей лист.`,
      },
    },
    team_replied: {
      subject: "Re: Ми отримали Ваше звернення {{ticket_number}}: {{ticket_title}}",
      body: `Добрий день,

ми відповіли на Ваше звернення «{{ticket_title}}»:

{{comment_content}}

Тут Ви побачите все звернення й зможете нам відписати:
{{ticket_url}}`,
      neutral: {
        subject: "Re: {{desk_name}}: звернення {{ticket_number}} отримано",
        body: `Добрий день,

є нова відповідь на звернення {{ticket_number}}. Прочитати її та відписати можна тут:
{{ticket_url}}

Якщо це звернення не Ваше, просто не зважайте на цей лист.`,
      },
    },
  },
  cs: {
    ticket_opened: {
      subject: "Máme váš požadavek {{ticket_number}}: {{ticket_title}}",
      body: `Dobrý den,

děkujeme za zprávu. Váš požadavek „{{ticket_title}}“ k nám dorazil a odpovíme na něj co nejdříve. Má číslo {{ticket_number}}.

Kdykoli si ho můžete přečíst a doplnit zde:
{{ticket_url}}`,
      neutral: {
        subject: "{{desk_name}}: požadavek {{ticket_number}} přijat",
        body: `Dobrý den,

s touto e-mailovou adresou byl odeslán požadavek na {{desk_name}}. Má číslo {{ticket_number}}.

Můžete si ho přečíst a doplnit zde:
{{ticket_url}}

Pokud jste ho neposlali vy, tuto zprávu prosím ignorujte.`,
      },
    },
    team_replied: {
      subject: "Re: Máme váš požadavek {{ticket_number}}: {{ticket_title}}",
      body: `Dobrý den,

odpověděli jsme na váš požadavek „{{ticket_title}}“:

{{comment_content}}

Celý požadavek najdete zde a můžete nám tu i odpovědět:
{{ticket_url}}`,
      neutral: {
        subject: "Re: {{desk_name}}: požadavek {{ticket_number}} přijat",
        body: `Dobrý den,

k požadavku {{ticket_number}} je nová odpověď. Přečíst si ji a odpovědět můžete zde:
{{ticket_url}}

Pokud požadavek není váš, tuto zprávu prosím ignorujte.`,
      },
    },
  },
  sk: {
    ticket_opened: {
      subject: "Máme vašu požiadavku {{ticket_number}}: {{ticket_title}}",
      body: `Dobrý deň,

ďakujeme za správu. Vaša požiadavka „{{ticket_title}}“ k nám dorazila a odpovieme na ňu čo najskôr. Má číslo {{ticket_number}}.

Kedykoľvek si ju môžete prečítať a doplniť tu:
{{ticket_url}}`,
      neutral: {
        subject: "{{desk_name}}: požiadavka {{ticket_number}} prijatá",
        body: `Dobrý deň,

s touto e-mailovou adresou bola odoslaná požiadavka na {{desk_name}}. Má číslo {{ticket_number}}.

Môžete si ju prečítať a doplniť tu:
{{ticket_url}}

Ak ste ju neposlali vy, túto správu si, prosím, nevšímajte.`,
      },
    },
    team_replied: {
      subject: "Re: Máme vašu požiadavku {{ticket_number}}: {{ticket_title}}",
      body: `Dobrý deň,

odpovedali sme na vašu požiadavku „{{ticket_title}}“:

{{comment_content}}

Celú požiadavku nájdete tu a môžete nám aj odpovedať:
{{ticket_url}}`,
      neutral: {
        subject: "Re: {{desk_name}}: požiadavka {{ticket_number}} prijatá",
        body: `Dobrý deň,

k požiadavke {{ticket_number}} je nová odpoveď. Prečítať si ju a odpovedať môžete tu:
{{ticket_url}}

Ak požiadavka nie je vaša, túto správu si, prosím, nevšímajte.`,
      },
    },
  },
};

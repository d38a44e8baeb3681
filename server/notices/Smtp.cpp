// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/Smtp.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <curl/curl.h>

#include <memory>
#include <mutex>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr long connectMs = 10'000;
constexpr long wholeMs = 60'000;
constexpr qsizetype longestWord = 45; ///< bytes of an encoded word: 75 characters with its frame (RFC 2047, section 2)
constexpr qsizetype longestSaid = 300;

struct EasyEnd {
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
};
struct ListEnd {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
struct MimeEnd {
    void operator()(curl_mime *mime) const { curl_mime_free(mime); }
};

bool isLoopback(const QByteArray &url)
{
    const QString host = QUrl::fromEncoded(url).host();
    return host == "127.0.0.1"_L1 || host == "::1"_L1 || host == "localhost"_L1;
}

/// Keeps the last line with which the server refused something.
size_t hear(char *data, size_t size, size_t count, void *target)
{
    const QByteArrayView line(data, qsizetype(size * count));
    if (line.startsWith('4') || line.startsWith('5'))
        *static_cast<QByteArray *>(target) = line.trimmed().first(std::min(line.trimmed().size(), longestSaid)).toByteArray();
    return size * count;
}

int progress(void *flag, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::atomic<bool> *>(flag)->load() ? 1 : 0;
}

} // namespace

bool isMailAddress(const QString &address)
{
    static const QRegularExpression mailbox(uR"(^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\z)"_s);
    return address.size() <= 254 && mailbox.match(address).hasMatch();
}

QString addressIn(const QString &from)
{
    const qsizetype open = from.lastIndexOf(u'<');
    const QString address = open >= 0 && from.endsWith(u'>') ? from.sliced(open + 1).chopped(1) : from;
    return isMailAddress(address) ? address : QString();
}

QByteArray encodedHeader(const QString &text)
{
    QString clean = text.simplified();
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    const bool isPlain = clean.size() <= 60 && std::all_of(clean.cbegin(), clean.cend(), [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; })
        && !clean.contains("=?"_L1);
    if (isPlain)
        return clean.toLatin1();
    QByteArray out;
    QByteArray word;
    const auto end = [&] {
        out += (out.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + word.toBase64() + "?=";
        word.clear();
    };
    for (const uint point : clean.toUcs4()) { // a character is never torn
        const QByteArray bytes = QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1).toUtf8();
        if (word.size() + bytes.size() > longestWord)
            end();
        word += bytes;
    }
    end();
    return out;
}

std::optional<MailTrouble> sendMail(const MailServer &server, const MailMessage &message, const std::atomic<bool> &isAborted)
{
    static std::once_flag isReady;
    std::call_once(isReady, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const std::unique_ptr<CURL, EasyEnd> owner(curl_easy_init());
    CURL *easy = owner.get();
    if (!easy)
        return MailTrouble{false, u"libcurl cannot start"_s};
    const QString sender = addressIn(server.from);
    const QString name = server.from.contains(u'<') ? server.from.section(u'<', 0, 0).trimmed() : QString();

    const QByteArray domain = sender.section(u'@', 1).toLatin1();
    const QList<QByteArray> headers{
        "From: " + (name.isEmpty() ? QByteArray() : encodedHeader(name) + ' ') + '<' + sender.toLatin1() + '>',
        "To: <" + message.recipient.toLatin1() + '>',
        "Subject: " + encodedHeader(message.subject),
        "Date: " + QLocale::c().toString(message.at.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000",
        "Message-ID: <" + message.id + '@' + domain + '>',
        "Auto-Submitted: auto-generated", // RFC 3834: nobody's absence note answers it
    };
    curl_slist *raw = nullptr;
    for (const QByteArray &header : headers)
        raw = curl_slist_append(raw, header.constData());
    const std::unique_ptr<curl_slist, ListEnd> headerList(raw);
    const QByteArray to = '<' + message.recipient.toLatin1() + '>';
    const std::unique_ptr<curl_slist, ListEnd> recipients(curl_slist_append(nullptr, to.constData()));

    const std::unique_ptr<curl_mime, MimeEnd> mime(curl_mime_init(easy));
    const QByteArray text = message.text.toUtf8();
    curl_mimepart *part = curl_mime_addpart(mime.get());
    curl_mime_data(part, text.constData(), size_t(text.size()));
    curl_mime_type(part, "text/plain; charset=utf-8");
    curl_mime_encoder(part, "quoted-printable");
    part = curl_mime_addpart(mime.get());
    curl_mime_data(part, message.attachment.constData(), size_t(message.attachment.size()));
    curl_mime_type(part, "application/pdf");
    curl_mime_filename(part, message.attachmentName.toLatin1().constData());
    curl_mime_encoder(part, "base64");

    QByteArray said;
    const QByteArray from = '<' + sender.toLatin1() + '>';
    curl_easy_setopt(easy, CURLOPT_URL, server.url.constData());
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    // A message with tickets in it crosses no network in the clear.
    curl_easy_setopt(easy, CURLOPT_USE_SSL, long(isLoopback(server.url) ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    if (!server.caFile.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, server.caFile.toLocal8Bit().constData());
    if (isLoopback(server.url))
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, connectMs);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, wholeMs);
    if (!server.user.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, server.password.toUtf8().constData());
    }
    curl_easy_setopt(easy, CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(easy, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headerList.get());
    curl_easy_setopt(easy, CURLOPT_MIMEPOST, mime.get());
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, hear);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &said);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, progress);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, const_cast<std::atomic<bool> *>(&isAborted));

    const CURLcode code = curl_easy_perform(easy);
    if (code == CURLE_OK)
        return std::nullopt;
    const QString detail = said.isEmpty() ? QString::fromLatin1(curl_easy_strerror(code)) : QString::fromUtf8(said);
    // A sign-in that is refused is the house's trouble, which somebody mends, not this mail's.
    const bool isAboutMail = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_RECV_ERROR || code == CURLE_QUOTE_ERROR;
    const bool isSignIn = code == CURLE_LOGIN_DENIED || said.startsWith("530") || said.startsWith("535");
    return MailTrouble{isAboutMail && !isSignIn && said.startsWith('5'), detail};
}

} // namespace foyer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/HttpCall.h"

#include <QUrl>

#include <curl/curl.h>

#include <memory>
#include <mutex>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxAnswer = 1024 * 1024;

size_t take(char *data, size_t size, size_t count, void *target)
{
    auto &body = *static_cast<QByteArray *>(target);
    const qsizetype bytes = qsizetype(size * count);
    if (body.size() + bytes > maxAnswer)
        return 0; // makes libcurl give up
    body.append(data, bytes);
    return size * count;
}

int progress(void *flag, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::atomic<bool> *>(flag)->load() ? 1 : 0;
}

bool isLoopback(const QByteArray &url)
{
    const QString host = QUrl::fromEncoded(url).host();
    return host == "127.0.0.1"_L1 || host == "::1"_L1 || host == "localhost"_L1;
}

struct ListEnd {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
struct EasyEnd {
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
};
using HeaderList = std::unique_ptr<curl_slist, ListEnd>;

HeaderList headerList(const QList<QByteArray> &headers)
{
    curl_slist *list = nullptr;
    for (const QByteArray &header : headers)
        list = curl_slist_append(list, header.constData());
    return HeaderList(curl_slist_append(list, "Expect:")); // or a POST waits a second for a 100 that many never send
}

} // namespace

Result<HttpCall::Answer> HttpCall::perform() const
{
    static std::once_flag isReady;
    std::call_once(isReady, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const std::unique_ptr<CURL, EasyEnd> owner(curl_easy_init());
    CURL *easy = owner.get();
    if (!easy)
        return Error{ErrorCode::Internal, u"libcurl cannot start"_s, {}, {}, 0};
    const HeaderList list = headerList(headers);
    Answer answer;
    curl_easy_setopt(easy, CURLOPT_URL, url.constData());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, list.get());
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L); // signals and threads do not mix
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(connectMs));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(timeoutMs));
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "foyer/" FOYER_VERSION);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &answer.body);
    if (isLoopback(url))
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
    if (isAborted) {
        curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, progress);
        curl_easy_setopt(easy, CURLOPT_XFERINFODATA, const_cast<std::atomic<bool> *>(isAborted));
    }
    if (method == "POST") {
        curl_easy_setopt(easy, CURLOPT_POST, 1L);
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body.constData());
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.size()));
    }
    // libcurl's own words name the host at most: no header and no body.
    if (const CURLcode code = curl_easy_perform(easy); code != CURLE_OK)
        return Error{ErrorCode::Unavailable, QString::fromLatin1(curl_easy_strerror(code)), {}, {}, 1};
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    answer.status = int(status);
    return answer;
}

} // namespace foyer

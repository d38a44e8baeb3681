// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/PostgresUser.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <grp.h>
#include <pwd.h>
#include <sys/capability.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// Runs between fork and exec: only system calls, no allocation that could wait for a lock another thread held.
void becomeUser(uid_t uid, gid_t gid, bool keepsWalking)
{
    if (keepsWalking)
        prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0);
    if (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0)
        _exit(126);
    if (!keepsWalking)
        return;
    // Prefer the right to search folders; a container may have only the wider one.
    for (const cap_value_t wanted : {CAP_DAC_READ_SEARCH, CAP_DAC_OVERRIDE}) {
        cap_t caps = cap_init();
        const bool isSet = cap_set_flag(caps, CAP_PERMITTED, 1, &wanted, CAP_SET) == 0
            && cap_set_flag(caps, CAP_EFFECTIVE, 1, &wanted, CAP_SET) == 0
            && cap_set_flag(caps, CAP_INHERITABLE, 1, &wanted, CAP_SET) == 0 && cap_set_proc(caps) == 0
            && cap_set_ambient(wanted, CAP_SET) == 0;
        cap_free(caps);
        if (isSet)
            return;
    }
}

} // namespace

Result<PostgresUser> PostgresUser::find()
{
    PostgresUser user;
    user.m_uid = geteuid();
    user.m_gid = getegid();
    if (user.m_uid != 0) {
        const passwd *self = getpwuid(user.m_uid);
        user.m_name = self ? QString::fromLocal8Bit(self->pw_name) : QString::number(user.m_uid);
        return user;
    }
    for (const char *name : {"foyer", "postgres"}) {
        if (const passwd *entry = getpwnam(name)) {
            user.m_isOther = true;
            user.m_uid = entry->pw_uid;
            user.m_gid = entry->pw_gid;
            user.m_name = QString::fromLocal8Bit(name);
            return user;
        }
    }
    return Error{ErrorCode::Internal,
                 u"started as root, PostgreSQL needs a user of its own: make one called foyer or postgres"_s, {}, {}, 0};
}

bool PostgresUser::canReach(const QString &folder) const
{
    const QByteArray path = QFile::encodeName(folder);
    const pid_t child = fork();
    if (child == 0) {
        const bool isReached = setgroups(0, nullptr) == 0 && setgid(m_gid) == 0 && setuid(m_uid) == 0
            && access(path.constData(), X_OK) == 0;
        _exit(isReached ? 0 : 1);
    }
    int status = 0;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void PostgresUser::prepare(QProcess &process, const QString &folder, bool endsWithUs) const
{
    const bool isOther = m_isOther;
    const bool keepsWalking = isOther && !canReach(folder);
    const uid_t uid = m_uid;
    const gid_t gid = m_gid;
    const pid_t parent = getpid();
    process.setChildProcessModifier([=] {
        // The signals this process takes through a descriptor are blocked in it; its children want them.
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        if (isOther)
            becomeUser(uid, gid, keepsWalking);
        // The postmaster gets its own process group: a Ctrl+C on the terminal is ours to handle, in order.
        setpgid(0, 0);
        if (endsWithUs) {
            prctl(PR_SET_PDEATHSIG, SIGINT, 0, 0, 0); // after setuid, which clears it
            if (getppid() != parent)
                _exit(126);
        }
    });
}

Status PostgresUser::own(const QString &path, mode_t mode) const
{
    const QByteArray name = QFile::encodeName(path);
    if ((m_isOther && ::chown(name.constData(), m_uid, m_gid) != 0) || ::chmod(name.constData(), mode) != 0)
        return Error{ErrorCode::Internal, u"%1: %2"_s.arg(path, QString::fromLocal8Bit(strerror(errno))), {}, {}, 0};
    return ok();
}

} // namespace foyer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/RuntimeRole.h"

#include <libpq-fe.h>

#include <memory>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectName{"role.name", "SELECT 'foyer_runtime_' || oid FROM pg_database WHERE datname = current_database()"};
constexpr Query selectMayMake{"role.may_make", "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"};
constexpr Query selectMake{"role.make", R"sql(
    SELECT format('DO $make$ BEGIN CREATE ROLE %I LOGIN NOINHERIT;'
                  -- roles are the cluster's: another database's server may have been first
                  ' EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $make$', $1::text)
    WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $1))sql"};
constexpr Query selectPassword{"role.password", "SELECT format('ALTER ROLE %I PASSWORD %L', $1::text, $2::text)"};
// Rights are compared first: granting again what is granted rewrites the catalog each time a server starts.
constexpr Query selectGrants{"role.grants", R"sql(
    WITH guarded AS (
        SELECT DISTINCT t.tgrelid FROM pg_trigger t WHERE t.tgfoid = to_regproc('public.refuse_change')),
    wanted AS (
        SELECT c.oid, c.relacl, CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind,
               CASE WHEN c.relkind = 'S' THEN '{USAGE}'
                    WHEN c.relispartition THEN '{}' -- reached through its table
                    WHEN c.relname = 'schema_migration' THEN '{SELECT}'
                    WHEN c.oid IN (SELECT tgrelid FROM guarded) THEN '{INSERT,SELECT}'
                    ELSE '{DELETE,INSERT,SELECT,UPDATE}' END::text[] AS rights
        FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'S'))
    SELECT format('REVOKE ALL ON %s %s FROM %I', kind, oid::regclass, $1::text)
           || CASE WHEN rights = '{}' THEN '' ELSE format('; GRANT %s ON %s %s TO %I', array_to_string(rights, ','), kind, oid::regclass, $1::text) END
    FROM wanted WHERE rights <> ARRAY(SELECT x.privilege_type FROM aclexplode(relacl) x
                                      WHERE x.grantee = (SELECT r.oid FROM pg_roles r WHERE r.rolname = $1) ORDER BY 1)
    UNION ALL
    SELECT format('REVOKE ALL ON FUNCTION %s FROM PUBLIC; GRANT EXECUTE ON FUNCTION %s TO %I', p.oid::regprocedure, p.oid::regprocedure, $1::text)
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
        AND (p.proacl IS NULL OR NOT has_function_privilege($1::text, p.oid, 'EXECUTE'))
    UNION ALL
    SELECT format('GRANT USAGE ON SCHEMA public TO %I', $1::text) WHERE NOT has_schema_privilege($1::text, 'public', 'USAGE')
    UNION ALL
    SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), $1::text)
    WHERE NOT has_database_privilege($1::text, current_database(), 'CONNECT'))sql"};
constexpr Query selectMayChange{"role.may_change", R"sql(
    SELECT DISTINCT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgfoid = to_regproc('public.refuse_change')
      AND (has_table_privilege($1::text, c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') OR has_any_column_privilege($1::text, c.oid, 'UPDATE')
           OR pg_has_role($1::text, c.relowner, 'MEMBER'))
    ORDER BY 1)sql"};

/// The transaction of one change of roles; undone unless it comes to commit().
class Turn
{
public:
    explicit Turn(Connection &connection) : m_connection(connection) {}
    ~Turn()
    {
        if (m_isOpen)
            (void)m_connection.execute("ROLLBACK");
    }
    Status begin()
    {
        // The migrations' own lock: two that grant the same at once would fail over one catalog row.
        const auto begun = m_connection.execute("BEGIN; SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock(4706573)");
        m_isOpen = true;
        return begun ? ok() : Status(begun.error());
    }
    Status runAll(const Query &statements, const Params &params)
    {
        const auto rows = m_connection.run(statements, params);
        if (!rows)
            return rows.error();
        for (int i = 0; i < rows->count(); ++i) {
            if (const auto done = m_connection.execute(rows->raw(i, 0)); !done)
                return done.error();
        }
        return ok();
    }
    Status commit()
    {
        const auto committed = m_connection.execute("COMMIT");
        m_isOpen = false;
        return committed ? ok() : Status(committed.error());
    }

private:
    Connection &m_connection;
    bool m_isOpen = false;
};

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

Result<Options> parsed(const QByteArray &conninfo)
{
    Options options(PQconninfoParse(conninfo.constData(), nullptr), &PQconninfoFree);
    if (!options) // libpq's message may repeat what it could not read, a password too
        return Error{ErrorCode::InvalidInput, u"database.url is neither a postgresql:// URL nor key=value pairs"_s, {}, {}, 0};
    return options;
}

QByteArray quoted(QByteArray value)
{
    return '\'' + value.replace('\\', "\\\\").replace('\'', "\\'") + '\'';
}

/// As the server would keep it, so that the password itself is in no statement and no log.
Result<QString> verifierOf(Connection &connection, const QString &name, const QByteArray &password)
{
    char *made = PQencryptPasswordConn(connection.handle(), password.constData(), name.toUtf8().constData(), "scram-sha-256");
    if (!made)
        return Error{ErrorCode::Internal, u"the password of %1 cannot be hashed"_s.arg(name), {}, {}, 0};
    const QString verifier = QString::fromLatin1(made);
    PQfreemem(made);
    return verifier;
}

} // namespace

Result<QString> RuntimeRole::nameFor(Connection &owner)
{
    const auto rows = owner.run(selectName);
    if (!rows)
        return rows.error();
    return rows->text(0, 0);
}

Result<bool> RuntimeRole::mayMake(Connection &owner)
{
    const auto rows = owner.run(selectMayMake);
    if (!rows)
        return rows.error();
    return !rows->isEmpty() && rows->boolean(0, 0);
}

Status RuntimeRole::make(Connection &owner, const QString &name, const QByteArray &password)
{
    Turn turn(owner);
    if (const auto begun = turn.begin(); !begun)
        return begun;
    if (const auto made = turn.runAll(selectMake, Params::of(name)); !made)
        return made;
    if (!password.isEmpty()) {
        const auto verifier = verifierOf(owner, name, password);
        if (!verifier)
            return verifier.error();
        if (const auto set = turn.runAll(selectPassword, Params::of(name, *verifier)); !set)
            return set;
    }
    return turn.commit();
}

Status RuntimeRole::grant(Connection &owner, const QString &name)
{
    Turn turn(owner);
    if (const auto begun = turn.begin(); !begun)
        return begun;
    if (const auto granted = turn.runAll(selectGrants, Params::of(name)); !granted)
        return granted;
    return turn.commit();
}

Result<QStringList> RuntimeRole::mayChange(Connection &connection, const QString &name)
{
    const auto rows = connection.run(selectMayChange, Params::of(name));
    if (!rows)
        return rows.error();
    QStringList tables;
    for (int i = 0; i < rows->count(); ++i)
        tables += rows->text(i, 0);
    return tables;
}

Result<QByteArray> RuntimeRole::conninfo(const QByteArray &conninfo, const QString &name, const QByteArray &password)
{
    const auto options = parsed(conninfo);
    if (!options)
        return options.error();
    QByteArray made;
    for (const PQconninfoOption *option = options->get(); option->keyword; ++option) {
        const QByteArray keyword(option->keyword);
        if (option->val && keyword != "user" && keyword != "password" && keyword != "passfile")
            made += keyword + '=' + quoted(option->val) + ' ';
    }
    made += "user=" + quoted(name.toUtf8());
    if (!password.isEmpty())
        made += " password=" + quoted(password);
    return made;
}

Result<QString> RuntimeRole::nameIn(const QByteArray &conninfo)
{
    const auto options = parsed(conninfo);
    if (!options)
        return options.error();
    for (const PQconninfoOption *option = options->get(); option->keyword; ++option) {
        if (qstrcmp(option->keyword, "user") == 0 && option->val)
            return QString::fromUtf8(option->val);
    }
    return Error{ErrorCode::InvalidInput, u"database.runtime-url names no user"_s, {}, {}, 0};
}

} // namespace foyer

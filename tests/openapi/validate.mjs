// SPDX-License-Identifier: GPL-3.0-or-later
// Checks one OpenAPI document; exit 0 when it is valid, 1 when it is not.
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';

const validator = new Validator();
let result;
try {
    result = await validator.validate(JSON.parse(readFileSync(process.argv[2], 'utf8')));
} catch (error) {
    console.error(error.message);
    process.exit(1);
}
if (!result.valid || !validator.version.startsWith('3.1')) {
    console.error(JSON.stringify(result.errors ?? `version ${validator.version}`, null, 2));
    process.exit(1);
}
console.log(`valid OpenAPI ${validator.version}`);

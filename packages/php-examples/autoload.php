<?php

declare(strict_types=1);

// Composer s’il est là ; sinon la même règle (PSR-4), pour que les exemples marchent sans rien installer.
if (is_file(__DIR__ . '/vendor/autoload.php')) {
    require __DIR__ . '/vendor/autoload.php';

    return;
}

spl_autoload_register(static function (string $class): void {
    if (!str_starts_with($class, 'Constat\\')) {
        return;
    }
    $path = __DIR__ . '/src/' . str_replace('\\', '/', substr($class, strlen('Constat\\'))) . '.php';
    if (is_file($path)) {
        require $path;
    }
});
